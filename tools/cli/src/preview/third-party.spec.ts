/**
 * `npm run test:third-party`: previews projects in the style of public examples, unchanged. Each is copied out of this
 * repository, with a `node_modules` of its own that has what its `package.json` names.
 */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { parseUrn, type Plan, type PlanDocument } from "@eks-platform/plan";
import { thirdPartyPlans } from "../testing/third-party-plans";
import { installOffline } from "../testing/install-offline";
import { listing } from "../testing/listing";

const cli = dirname(require.resolve("@eks-platform/cli/package.json"));
const engine = dirname(require.resolve("@eks-platform/engine/package.json"));
const projects = join(engine, "third-party");

const run = promisify(execFile);

describe("platform preview -C, on third-party projects", () => {
  let folder: string;
  let installed: string;
  before(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "platform-third-party-")));
    const sdk = createRequire(join(engine, "package.json")).resolve("@pulumi/pulumi/package.json");
    installed = dirname(dirname(dirname(sdk)));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("know what each project must come to", () => {
    assert.deepEqual(readdirSync(projects).sort(), Object.keys(thirdPartyPlans).sort());
  });

  for (const [name, expected] of Object.entries(thirdPartyPlans)) {
    it(`previews ${name} as it stands, and leaves it so`, async () => {
      const project = join(folder, name);
      cpSync(join(projects, name), project, { recursive: true });
      installOffline(project, installed);
      const before = listing(project);

      const { plan, stderr } = await previewOf(project);
      assert.equal(stderr, "");
      assert.deepEqual(countsOf(plan), expected.resources);
      assert.match(JSON.stringify(plan.steps[0]?.newState?.outputs), expected.exports);
      const messages = plan.diagnostics.map(({ severity, message }) => `${severity}: ${message}`);
      assert.deepEqual(
        messages.filter(
          (message) =>
            !/^info: The types of the program were not checked\./.test(message) &&
            !expected.message?.test(message),
        ),
        [],
      );
      assert.ok(expected.message === undefined || expected.message.test(messages.join("\n")));
      assert.deepEqual(listing(project), before);
      rmSync(project, { recursive: true });
    });
  }

  async function previewOf(project: string): Promise<{ readonly plan: Plan; readonly stderr: string }> {
    const args = [join(cli, "bin", "platform.js"), "preview", "-C", project, "--format", "json"];
    const { stdout, stderr } = await run(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 28 });
    // What is printed is a plan document.
    const { environments } = JSON.parse(stdout) as PlanDocument;
    return { plan: environments[0] ?? assert.fail("there is no environment"), stderr };
  }
});

/** Number of resources of each type in a plan, without the stack. */
function countsOf({ steps }: Plan): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { urn } of steps) {
    const { type } = parseUrn(urn);
    if (type === "pulumi:pulumi:Stack") continue;
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1)));
}
