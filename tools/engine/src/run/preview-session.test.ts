import assert from "node:assert/strict";
import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { PreviewSession } from "./preview-session";
import { errors, names, projectOf, TestProject } from "./preview.test.support";
import type { Outcome, PreviewRequest } from "./request";

describe("a session of previews", () => {
  const project = new TestProject();
  let session: PreviewSession | undefined;
  afterEach(() => {
    session?.close();
    project.remove();
  });

  const open = (request: Partial<PreviewRequest> = {}) => {
    const { path: projectFolder } = project.folder;
    session = new PreviewSession({
      projectFolder,
      policyPacks: [],
      mode: "known",
      strict: false,
      ...request,
    });
    return async (stacks: readonly string[] = ["dev"], packs: readonly string[] = []) => {
      const outcomes: Outcome[] = [];
      await session?.preview({ stacks, packs }, (outcome) => outcomes.push(outcome));
      return outcomes;
    };
  };
  const write = (file: string, text: string) => writeFileSync(join(project.folder.path, file), text);
  const only = ([outcome]: readonly Outcome[]) => outcome ?? assert.fail("there is no outcome");

  it("reads the program and the configuration again in each round", async () => {
    const program = `const { name } = require("./name"); new Thing(name + new pulumi.Config().require("size"));`;
    project.write(projectOf(program, { "name.js": 'exports.name = "a";' }));
    const preview = open();
    assert.deepEqual(names(only(await preview())), ["shop-dev", "a3"]);
    write("name.js", 'exports.name = "b";');
    assert.deepEqual(names(only(await preview())), ["shop-dev", "b3"]);
    write("Pulumi.dev.yaml", "config:\n  shop:size: 4\n");
    assert.deepEqual(names(only(await preview())), ["shop-dev", "b4"]);
  });

  it("keeps its processes between rounds", async () => {
    project.write(projectOf("new Thing(`process-${process.pid}`);"));
    const preview = open();
    assert.deepEqual(names(only(await preview())), names(only(await preview())));
  });

  it("goes on after a program that failed", async () => {
    project.write(
      projectOf('new Thing(require("./name").name);', { "name.js": 'throw new Error("no name");' }),
    );
    const preview = open();
    assert.match(errors(only(await preview())).join(), /^no name\n {2}at name\.js:1:7$/);
    write("name.js", "exports.name = `process-${process.pid}`;");
    const next = names(only(await preview()));
    assert.match(next.join(), /^shop-dev,process-\d+$/);
    // A process that stays loaded has taken the place of the failed one.
    assert.deepEqual(names(only(await preview())), next);
  });

  it("evaluates the current rules of a pack that changed", async () => {
    const rules = `const { PolicyPack } = require("@pulumi/policy");
const rule = (args, report) => {
  if (args.type === "test:index:Thing") report(require("./message"));
};
new PolicyPack("rules", { policies: [{ name: "rule", description: "A rule.", validateResource: rule }] });`;
    project.write(
      projectOf('new Thing("a");', {
        "rules/PulumiPolicy.yaml": "runtime: nodejs\n",
        "rules/package.json": { name: "rules", version: "1.0.0", main: "index.js" },
        "rules/index.js": rules,
        "rules/message.js": 'module.exports = "first";',
      }),
    );
    const pack = join(project.folder.path, "rules");
    const preview = open({ policyPacks: [pack] });
    const messages = (outcome: Outcome) => outcome.plan.policies.results.map(({ message }) => message);
    assert.deepEqual(messages(only(await preview())), ["first"]);
    write("rules/message.js", 'module.exports = "second";');
    assert.deepEqual(messages(only(await preview(["dev"], [pack]))), ["second"]);
  });

  it("previews only the stacks of a round", async () => {
    project.write(projectOf('new Thing("a");', { "Pulumi.prod.yaml": "config: {}\n" }));
    const preview = open();
    const all = await preview([]);
    assert.deepEqual(
      all.map(({ plan }) => plan.name),
      ["dev", "prod"],
    );
    assert.deepEqual(
      (await preview(["prod"])).map(({ plan }) => plan.name),
      ["prod"],
    );
  });
});
