import assert from "node:assert/strict";
import type { Plan } from "@eks-platform/plan";
import { errors, only, projectOf, TestProject } from "../run/preview.test.support";
import type { PreviewRequest } from "../run/request";
import type { Files } from "../run/temporary-folder.test.support";

/** A pack of one module under `packs/`; `policies` is JavaScript. */
const packOf = (name: string, policies: string): Files => ({
  [`packs/${name}/PulumiPolicy.yaml`]: "runtime: nodejs\n",
  [`packs/${name}/package.json`]: { name, version: "1.2.3", main: "index.js" },
  [`packs/${name}/index.js`]: `const { PolicyPack } = require("@pulumi/policy");
const isThing = ({ type }) => type === "test:index:Thing";
new PolicyPack("${name}", { policies: ${policies} });`,
});

const closing = packOf(
  "closing",
  `[{
  name: "is-private", description: "A thing is private.", enforcementLevel: "remediate",
  configSchema: { properties: { word: { type: "string", default: "private" } } },
  remediateResource: ({ type, props, getConfig }) => {
    if (!isThing({ type })) return undefined;
    props.acl = getConfig().word;
    props.password = "changed-" + props.password;
    return props;
  },
  validateResource: ({ type, props }, report) => {
    if (isThing({ type }) && props.acl !== "private") report("acl: is " + props.acl + ".");
  },
}]`,
);
const labelling = packOf(
  "labelling",
  `[{
  name: "says-so", description: "A thing says how open it is.", enforcementLevel: "remediate",
  remediateResource: ({ type, props }) =>
    isThing({ type }) ? Object.assign(props, { label: "it is " + props.acl }) : undefined,
}]`,
);

const program = projectOf(`new Thing("one", { acl: "public", password: pulumi.secret("hush-hush") });`, {
  ...closing,
  ...labelling,
});

describe("several packs", () => {
  const project = new TestProject();
  afterEach(() => project.remove());

  async function preview(request: Partial<PreviewRequest> = {}) {
    project.write(program);
    const policyPacks = ["closing", "labelling"].map((name) => project.folder.in("packs", name));
    return only(await project.previewAgain({ policyPacks, ...request }));
  }

  describe("without settings", () => {
    let plan: Plan;
    before(async () => {
      ({ plan } = await preview());
      project.remove();
    });

    it("remediate one after the other, and then analyze the result", () => {
      const thing = plan.steps.find(({ urn }) => urn.endsWith("::one"));
      assert.deepEqual(thing?.newState?.inputs, {
        acl: "private",
        label: "it is private",
        password: "[secret]",
      });
      assert.deepEqual(plan.policies.results, []);
      assert.deepEqual(
        plan.policies.packs.map(({ name }) => name),
        ["closing", "labelling"],
      );
    });

    it("report each remediation, without a secret", () => {
      const urn = plan.steps.find((step) => step.urn.endsWith("::one"))?.urn ?? "";
      assert.deepEqual(
        plan.diagnostics.map(({ severity, message, urn: about }) => [severity, about, message]),
        [
          [
            "info",
            urn,
            'Rule is-private of policy pack closing has changed acl from "public" to "private", ' +
              "password from [secret] to [secret].",
          ],
          [
            "info",
            urn,
            'Rule says-so of policy pack labelling has changed label from nothing to "it is private".',
          ],
        ],
      );
    });
  });

  it("stop a deployment that a remediation has not fixed", async () => {
    const { plan } = await preview({ policyConfig: { "is-private": { word: "open" } } });
    assert.deepEqual(
      plan.policies.results.map(({ pack, level, status, path }) => ({ pack, level, status, path })),
      [{ pack: "closing", level: "mandatory", status: "failed", path: "acl" }],
    );
  });

  it("check the names in the settings together, so that a misspelt name is refused", async () => {
    const outcome = await preview({
      policyConfig: { all: "advisory", "is-privat": "disabled", other: "disabled" },
    });
    assert.equal(
      errors(outcome).join("\n"),
      [
        "The policy configuration names rules that no pack has (closing, labelling):",
        "  - is-privat: did you mean is-private?",
        "  - other: remove it.",
      ].join("\n"),
    );
  });
});
