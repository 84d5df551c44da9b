import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { PreviewError } from "../errors/preview-error";
import { locateSdk } from "../process/sdk";
import {
  errors,
  javaScript,
  names,
  only,
  projectOf,
  TestProject,
  projectWithout,
} from "./preview.test.support";

const { version: installedSdk } = locateSdk(__dirname, "This package");

describe("preview", () => {
  const project = new TestProject();
  afterEach(() => project.remove());

  it("plans what an unmodified program would do with a stack's configuration", async () => {
    const outcome = only(
      await project.preview(
        projectOf(`
const size = new pulumi.Config().requireNumber("size");
for (let index = 0; index < size; index += 1) new Thing("thing-" + index, { index });
console.log("made", size);
`),
      ),
    );
    assert.deepEqual(names(outcome), ["shop-dev", "thing-0", "thing-1", "thing-2"]);
    assert.deepEqual(outcome.plan.changeSummary, { create: 4 });
    assert.deepEqual(outcome.plan.engine, {
      name: "offline",
      version: installedSdk,
    });
    const positions = outcome.plan.steps.map(({ newState }) => newState?.sourcePosition);
    assert.deepEqual(positions, [undefined, ...Array<string>(3).fill("project:///index.js#7,47")]);
    assert.deepEqual(
      { succeeded: outcome.succeeded, output: outcome.output },
      { succeeded: true, output: "made 3\n" },
    );
  });

  it("compiles an unmodified TypeScript program, and reports that its types were not checked", async () => {
    const files = projectWithout(
      projectOf("", { "Pulumi.yaml": "name: shop\nruntime: nodejs\n" }),
      "index.js",
    );
    const program = `export const size: number = "3";`;
    const outcome = only(
      await project.preview({
        ...files,
        "package.json": { name: "shop" },
        "index.ts": program,
        "tsconfig.json": { compilerOptions: { types: [], skipLibCheck: true } },
      }),
    );
    assert.deepEqual(outcome.plan.steps[0]?.newState?.outputs, { size: "3" });
    assert.match(
      outcome.plan.diagnostics.map(({ message }) => message).join(),
      /^The types of the program were not checked\./,
    );

    const checked = only(await project.previewAgain({ typecheck: true }));
    assert.match(errors(checked).join(), /index\.ts.*1.*Type 'string' is not assignable to type 'number'/s);
  });

  it("ends a program that continues after a step has failed", async () => {
    const outcome = only(
      await project.preview(
        projectOf(`new Thing("one"); new Thing("one"); setInterval(() => undefined, 1000);`),
      ),
    );
    assert.match(errors(outcome).join(), /^Duplicate resource URN '.*::one'/);
    assert.equal(outcome.succeeded, false);
  });

  it("analyzes with policy packs in the same order of operations as Pulumi", async () => {
    const outcome = only(
      await project
        .preview(
          projectOf(`new Thing("one", { size: 1 }); new Thing("two", { size: 2 });`, {
            "pack/PulumiPolicy.yaml": "runtime: nodejs\n",
            "pack/package.json": { version: "1.0.0" },
            "pack/index.js": `
const { PolicyPack } = require("@pulumi/policy");
new PolicyPack("sizes", { policies: [
  { name: "at-least-two", description: "Sizes are two.", enforcementLevel: "remediate",
    remediateResource: ({ props, name }) => (name === "one" ? { ...props, size: 2 } : undefined) },
  { name: "seen", description: "Sizes are seen.", enforcementLevel: "mandatory",
    validateResource: ({ props, name }, report) => { if (props.size) report("size: of " + name + " is " + props.size + "."); } },
  { name: "count", description: "Things are counted.",
    validateStack: ({ resources }, report) => report(resources.filter(({ type }) => type.startsWith("test:")).length + " things.") },
] });`,
          }),
          { policyPacks: [] },
        )
        .then(() => project.previewAgain({ policyPacks: [project.folder.in("pack")] })),
    );
    assert.deepEqual(
      outcome.plan.policies.results.map(({ rule, path, message, urn }) => [
        rule,
        path,
        message,
        urn.split("::").at(-1),
      ]),
      [
        ["count", "", "2 things.", "shop-dev"],
        ["seen", "size", "of one is 2.", "one"],
        ["seen", "size", "of two is 2.", "two"],
      ],
    );
    assert.deepEqual(outcome.plan.steps.find(({ urn }) => urn.endsWith("::one"))?.newState?.inputs, {
      size: 2,
    });
  });

  it("refuses to start, with everything that must be fixed", async () => {
    const running = project.preview(
      {
        "Pulumi.yaml": `${javaScript}config:\n  owner: { type: string }\n`,
        "Pulumi.dev.yaml": "",
        "Pulumi.prod.yaml": "config:\n  owner: [",
        "pack/PulumiPolicy.yaml": "runtime: nodejs\n",
        "pack/package.json": {},
      },
      { stacks: ["dev", "prod", "stage"] },
    );
    await assert.rejects(running, PreviewError);
    await assert.rejects(
      project.previewAgain({ stacks: ["dev", "prod", "stage"], policyPacks: [project.folder.in("pack")] }),
      ({ message }: Error) => {
        assert.match(
          message,
          /The configuration of stack "dev" is not what .* asks for:\n {2}- shop:owner \(string\) is not set\./,
        );
        assert.match(message, /Pulumi\.prod\.yaml:2:\d+: /);
        assert.match(message, /There is no stack "stage" in project shop/);
        assert.match(message, /pack has no version/);
        return true;
      },
    );
  });

  it("explains how to install a missing SDK", async () => {
    project.write(projectOf("", { "package-lock.json": "{}" }), "empty");
    await assert.rejects(project.previewAgain({}), ({ message }: Error) => {
      assert.match(
        message,
        /^The program in .* has no @pulumi\/pulumi installed\. Its packages are not installed: run "npm ci" in /,
      );
      return true;
    });
    assert.equal(existsSync(project.folder.in("node_modules")), false);
  });

  it("refuses an SDK that is too old", async () => {
    project.write(
      projectOf("", {
        "node_modules/@pulumi/pulumi/package.json": { name: "@pulumi/pulumi", version: "2.25.2" },
      }),
      "empty",
    );
    await assert.rejects(project.previewAgain({}), ({ message }: Error) => {
      assert.match(message, /has @pulumi\/pulumi 2\.25\.2, but the offline engine needs 3\./);
      return true;
    });
  });
});
