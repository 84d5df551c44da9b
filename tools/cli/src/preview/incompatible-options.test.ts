import assert from "node:assert/strict";
import { platform } from "../command-line";
import { fakeContext } from "../testing/fake-context";
import { withFolder } from "../testing/folder";
import { sampleOutcome, samplePlan, sampleSteps } from "../testing/sample-plan";

const project = { "Pulumi.yaml": "name: shop\nruntime: nodejs\n" };

/** Runs `platform preview` with both engines faked. */
async function preview(words: string) {
  const result = { exitCode: -1, stdout: "", stderr: "", offline: 0, pulumi: [] as readonly object[] };
  await withFolder(project, async (folder) => {
    const context = fakeContext(folder, () => Promise.resolve([sampleOutcome(samplePlan(sampleSteps))]));
    result.exitCode = await platform(["preview", ...words.split(" ")], context);
    Object.assign(result, context.written);
    result.offline = context.requests.length;
    result.pulumi = context.pulumiRequests;
  });
  return result;
}

describe("platform preview --engine", () => {
  it("uses the embedded engine by default", async () => {
    for (const words of ["dev", "dev --engine offline"]) {
      const { offline, pulumi } = await preview(words);
      assert.deepEqual([offline, pulumi.length], [1, 0]);
    }
  });

  it("asks the Pulumi CLI with real clouds, if only the engine is named", async () => {
    const { exitCode, offline, pulumi } = await preview("dev --engine pulumi --deadline 7");
    assert.equal(exitCode, 0);
    assert.equal(offline, 0);
    const [{ clouds, stacks, deadlineSeconds, states }] = pulumi as never as [Record<string, unknown>];
    assert.deepEqual(
      { clouds, stacks, deadlineSeconds, states },
      { clouds: "real", stacks: ["dev"], deadlineSeconds: 7, states: undefined },
    );
  });

  it("uses simulated clouds, which continue from the recorded state except with --fresh", async () => {
    for (const [words, goesOn] of [
      ["dev --engine pulumi --clouds simulated --mode parity", true],
      ["dev --engine pulumi --clouds simulated --mode parity --fresh", false],
    ] as const) {
      const { pulumi } = await preview(words);
      const [{ clouds, mode, states }] = pulumi as never as [Record<string, unknown>];
      assert.deepEqual([clouds, mode, states !== undefined], ["simulated", "parity", goesOn]);
    }
  });

  it("refuses --clouds for the embedded engine", async () => {
    const { exitCode, stderr, offline } = await preview("dev --clouds simulated");
    assert.equal(exitCode, 1);
    assert.match(stderr, /no effect without --engine pulumi:\n {2}- --clouds: .*Add --engine pulumi/);
    assert.equal(offline, 0);
  });

  it("rejects all options about how the embedded engine runs programs, in one message", async () => {
    const options = ["--plain", "--typecheck", "--allow-exec", "--no-plugins", "--trust-plugins"];
    const { exitCode, stderr, pulumi } = await preview(
      `dev --engine pulumi --clouds simulated ${options.join(" ")}`,
    );
    assert.equal(exitCode, 1);
    assert.match(stderr, /^These options have no effect with --clouds simulated:\n/);
    for (const option of options) assert.match(stderr, new RegExp(`\n {2}- ${option}: .*\\.\n`));
    assert.deepEqual(pulumi, []);
  });

  it("refuses what only simulated clouds know of, with real ones", async () => {
    for (const option of ["--base plan.json", "--fresh", "--mode known", "--strict", "--no-strict"]) {
      const { exitCode, stderr, pulumi } = await preview(`dev --engine pulumi ${option}`);
      assert.equal(exitCode, 1);
      const [name = ""] = option.split(" plan.json");
      assert.match(stderr, new RegExp(`no effect with --engine pulumi:\n {2}- ${name}: `));
      assert.match(stderr, /--clouds simulated/);
      assert.deepEqual(pulumi, []);
    }
  });

  it("refuses what cannot be watched", async () => {
    for (const option of ["--format json", "--output report.txt", "--engine pulumi"]) {
      const { exitCode, stderr, offline, pulumi } = await preview(`dev --watch ${option}`);
      assert.equal(exitCode, 1);
      const [name = ""] = option.split(" report");
      assert.match(stderr, new RegExp(`no effect with --watch:\n {2}- ${name}: `));
      assert.deepEqual([offline, pulumi], [0, []]);
    }
  });

  it("refuses an engine and clouds that are not there", async () => {
    assert.match((await preview("--engine terraform")).stderr, /Allowed choices are offline, pulumi/);
    assert.match(
      (await preview("--engine pulumi --clouds azure")).stderr,
      /Allowed choices are real, simulated/,
    );
  });
});
