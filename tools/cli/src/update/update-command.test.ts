import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, sep } from "node:path";
import { symlinkSync } from "node:fs";
import { platform } from "../command-line";
import { fakeContext, type FakeContext } from "../testing/fake-context";
import { withFolder } from "../testing/folder";
import { previewEach } from "@eks-platform/engine";

/** A program of two things, of which the first cannot keep its id if its bucket is renamed. */
const project = {
  "Pulumi.yaml": "name: shop\nruntime: { name: nodejs, options: { typescript: false } }\n",
  "Pulumi.dev.yaml": "config:\n  shop:name: first\n",
  "package.json": '{ "name": "shop", "main": "index.js" }',
  "index.js": `
const pulumi = require("@pulumi/pulumi");
const name = new pulumi.Config().require("name");
class Bucket extends pulumi.CustomResource {
  constructor(logical, inputs, options) { super("aws:s3/bucket:Bucket", logical, inputs, options); }
}
const logs = new Bucket("logs", { bucket: name });
new Bucket("copies", { bucket: "copies", source: logs.id, token: pulumi.secret("swordfish") });
exports.source = logs.id;
if (name === "broken") throw new Error("no such name");
`,
};

/** Commands in a project of their own, with the engine itself. */
async function inProject(use: (run: Run, folder: string) => Promise<void>): Promise<void> {
  await withFolder(project, async (folder) => {
    const sdk = createRequire(__filename).resolve("@pulumi/pulumi/package.json");
    symlinkSync(sdk.slice(0, sdk.lastIndexOf(`${sep}@pulumi${sep}`)), join(folder, "node_modules"));
    await use(async (...words) => {
      const context: FakeContext = fakeContext(folder, () => Promise.resolve([]));
      const loadEngine = async () => ({ ...(await context.loadEngine()), previewEach });
      const exitCode = await platform(words, { ...context, loadEngine });
      return { exitCode, ...context.written };
    }, folder);
  });
}

type Run = (...words: readonly string[]) => Promise<{ exitCode: number; stdout: string; stderr: string }>;

const rename = (folder: string, name: string) =>
  writeFileSync(join(folder, "Pulumi.dev.yaml"), `config:\n  shop:name: ${name}\n`);

describe("platform up", () => {
  it("makes a stack, finds nothing to do the second time, and deletes it again", () =>
    inProject(async (run, folder) => {
      const first = await run("up", "dev");
      assert.equal(first.exitCode, 0, first.stdout + first.stderr);
      assert.match(first.stdout, /The stack is updated\. 3 created\./);
      assert.match(first.stdout, /Exports\n {4}source {2}first/);
      assert.ok(existsSync(join(folder, ".platform", "shop", "dev.json")));

      const second = await run("up", "dev");
      assert.match(second.stdout, /The stack is updated\. 3 unchanged\./);
      assert.match(second.stdout, /Nothing changes\./);

      const gone = await run("destroy", "dev");
      assert.equal(gone.exitCode, 0);
      assert.match(gone.stdout, /The stack is destroyed\. 3 deleted\./);
      assert.match(gone.stdout, /no resources in the recorded state/);
    }));

  it("takes settings of rules, and refuses those of rules that no pack has before it makes anything", () =>
    inProject(async (run, folder) => {
      writeFileSync(join(folder, "levels.json"), '{ "no-such-rule": "advisory" }');
      const refused = await run("up", "dev", "--policy-config", "levels.json");
      assert.equal(refused.exitCode, 1);
      assert.match(refused.stdout + refused.stderr, /no-such-rule/);
      assert.ok(!existsSync(join(folder, ".platform", "shop", "dev.json")));
    }));

  it("lets a preview report what the next update would replace and why, or plan a new stack with --fresh", () =>
    inProject(async (run, folder) => {
      await run("up", "dev");
      rename(folder, "second");
      const changes = await run("preview", "dev", "--no-policies");
      assert.match(
        changes.stdout,
        /1 unchanged, 1 to replace, 1 to update|1 unchanged, 1 to update, 1 to replace/,
      );
      assert.match(
        changes.stdout,
        /\+- aws:s3:Bucket {2}logs\n +bucket {2}"first" → "second" {2}forces the replacement/,
      );
      assert.match(changes.stdout, /source {2}"first" → "second"/);

      const fresh = await run("preview", "dev", "--no-policies", "--fresh");
      assert.match(fresh.stdout, /3 to create/);
    }));

  it("lets a preview be compared with an earlier plan, without any state", () =>
    inProject(async (run, folder) => {
      const plan = join(folder, "plan.json");
      await run("preview", "dev", "--no-policies", "--format", "json", "--output", plan);
      const same = await run("preview", "dev", "--no-policies", "--base", plan);
      assert.match(same.stdout, /3 unchanged/);
      rename(folder, "second");
      const changed = await run("preview", "dev", "--no-policies", "--base", "plan.json");
      assert.match(changed.stdout, /1 to replace/);
      assert.ok(!existsSync(join(folder, ".platform")));
    }));

  it("reports in one document, if asked to, and shows no secret", () =>
    inProject(async (run, folder) => {
      const { stdout } = await run("up", "dev", "--format", "json");
      const { environments } = JSON.parse(stdout);
      assert.deepEqual(environments[0].changeSummary, { create: 3 });
      assert.ok(!stdout.includes("swordfish"));
      assert.ok(!readFileSync(join(folder, ".platform", "shop", "dev.json"), "utf8").includes("swordfish"));
    }));

  it("ends with 1 if the program fails, and records what was done until then", () =>
    inProject(async (run, folder) => {
      rename(folder, "broken");
      const { exitCode, stdout } = await run("up", "dev");
      assert.equal(exitCode, 1);
      assert.match(stdout, /The stack was not updated\./);
      assert.match(stdout, /no such name/);
      rename(folder, "first");
      assert.equal((await run("up", "dev")).exitCode, 0);
    }));

  for (const [what, file, content, complaint] of [
    ["no plan and no state", "x.json", "[]", /x\.json is neither a plan document nor an exported state/],
    ["nothing", "gone.json", undefined, /gone\.json cannot be read/],
    ["a damaged plan", "x.json", '{ "version": 1, "environments": [{}] }', /x\.json/],
  ] as const) {
    it(`refuses to compare with ${what}`, () =>
      inProject(async (run, folder) => {
        if (content !== undefined) writeFileSync(join(folder, file), content);
        const { exitCode, stderr, stdout } = await run("preview", "dev", "--base", file);
        assert.equal(exitCode, 1);
        assert.match(stderr, complaint);
        assert.equal(stdout, "");
      }));
  }

  it("refuses a state that is damaged, and changes nothing", () =>
    inProject(async (run, folder) => {
      await run("up", "dev");
      const state = join(folder, ".platform", "shop", "dev.json");
      writeFileSync(state, "{");
      for (const words of [
        ["up", "dev"],
        ["destroy", "dev"],
        ["preview", "dev"],
      ]) {
        const { exitCode, stderr } = await run(...words);
        assert.equal(exitCode, 1);
        assert.match(stderr, /dev\.json cannot be used: it is damaged/);
      }
      assert.equal(readFileSync(state, "utf8"), "{");
    }));
});
