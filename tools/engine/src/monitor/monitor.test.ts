import assert from "node:assert/strict";
import { makeSecret, unknown } from "../model/values";
import { createDigest } from "../run/digest";
import { createDeployment } from "../state/deployment/deployment";
import { integrityProblems } from "../state/integrity/integrity";
import { type FixtureRun, runFixture } from "./fixture.test.support";
import { thingSchema } from "./provider.test.support";

const settings = { config: { "app:token": "swordfish" }, secretKeys: ["app:token"] };

describe("the monitor", () => {
  describe("with known values", () => {
    let run: FixtureRun;
    before(async () => {
      run = await runFixture("values", settings);
    });

    it("runs every apply", () => {
      assert.equal(run.named("derived").inputs["policy"], '{"resource":"arn:test:source"}');
      assert.deepEqual(run.stackOutputs, { arn: "arn:test:source" });
    });

    it("makes an output secret if the input of the same name is", () => {
      assert.deepEqual(run.named("source").outputs["token"], makeSecret("swordfish"));
    });

    it("shows no secret of the configuration", () => {
      const { urn } = run.named("source");
      assert.deepEqual(run.diagnostics, [{ severity: "warning", message: "the token is [secret]", urn }]);
      assert.ok(!JSON.stringify(createDigest(run)).includes("swordfish"));
    });

    it("reads imported resources under their own id", () => {
      const { id, outputs } = run.named("imported");
      assert.deepEqual({ id, arn: outputs["arn"] }, { id: "thing-42", arn: "arn:test:thing-42" });
      assert.equal(createDigest(run).changeSummary.import, 1);
    });

    it("hashes files of the program's folder", () => {
      const { file } = run.named("file").inputs;
      assert.ok(typeof file === "object" && file !== null && "hash" in file);
    });

    it("serves stashes itself", () => {
      assert.deepEqual(run.named("stash").outputs, { input: "kept", output: "kept" });
    });

    it("leaves a state that Pulumi loads", () => {
      assert.deepEqual(integrityProblems(createDeployment(run, { version: "v3.248.0" }).deployment), []);
    });

    it("reports where in the project each resource is written", () => {
      assert.match(run.named("source").sourcePosition, /^project:\/\/\/values\.js#\d+/);
    });
  });

  describe("with the knowledge of a first preview", () => {
    let run: FixtureRun;
    before(async () => {
      run = await runFixture("values", { ...settings, mode: "parity", schemas: () => thingSchema });
    });

    it("knows inputs, and neither ids nor outputs that only the cloud sets", () => {
      const { id, outputs } = run.named("source");
      assert.equal(id, "");
      assert.deepEqual(outputs, {
        autoName: "source-auto",
        token: makeSecret("swordfish"),
        arn: unknown,
        endpoint: unknown,
      });
      assert.equal(run.named("derived").inputs["policy"], unknown);
    });

    it("knows the id of no provider", () => {
      assert.equal(run.named("default_1_2_3").id, unknown);
    });

    it("knows what the engine itself serves, and what is imported", () => {
      assert.deepEqual(run.named("stash").outputs, { input: "kept", output: "kept" });
      assert.equal(run.named("imported").id, "thing-42");
    });
  });

  describe("with components", () => {
    let run: FixtureRun;
    before(async () => {
      run = await runFixture("components");
    });

    it("keeps every option", () => {
      const { options } = run.named("thing");
      const { urn } = run.named("group-child");
      assert.deepEqual(options, {
        protect: true,
        deletedWith: urn,
        ignoreChanges: ["tags"],
        replaceOnChanges: [],
        hideDiffs: [],
        replaceWith: [],
        additionalSecretOutputs: ["endpoint"],
        aliases: [{ name: "older", parentUrn: run.stackUrn }],
        customTimeouts: { create: 5400 },
      });
      assert.deepEqual(run.named("thing").outputs["endpoint"], makeSecret("https://thing"));
    });

    it("makes users of a component depend on its children", () => {
      assert.deepEqual(run.named("thing").dependencies, [run.named("group-child").urn]);
    });

    it("takes over the outputs that a component registers", () => {
      assert.deepEqual(run.named("group").outputs, { childArn: "arn:test:group-child" });
    });

    it("gives the same plan each time, byte for byte", async () => {
      const again = await runFixture("components");
      assert.equal(JSON.stringify(createDigest(again)), JSON.stringify(createDigest(run)));
    });
  });

  describe("with a program that fails", () => {
    it("ends the run when a step fails, and reports the reason once", async () => {
      let reported = 0;
      const run = await runFixture("duplicate", { onAbort: () => (reported += 1) });
      const urn = "urn:pulumi:dev::proj::test:index:Thing::twin";
      const message = `Duplicate resource URN '${urn}'; try giving it a unique name`;
      assert.deepEqual(run.diagnostics, [{ severity: "error", message, urn }]);
      assert.deepEqual([run.succeeded, reported], [false, 1]);
      assert.notEqual(run.exitCode, 0);
    });

    it("leaves a refused request for the program to report", async () => {
      const { diagnostics, succeeded } = await runFixture("bad-alias");
      assert.match(
        diagnostics[0]?.message ?? "",
        /INVALID_ARGUMENT: invalid alias URN: invalid URN "old-name"/,
      );
      assert.deepEqual([diagnostics.length, succeeded], [1, false]);
    });

    it("adds nothing to the errors of the program itself", async () => {
      const { diagnostics, exitCode } = await runFixture("run-error");
      assert.deepEqual(diagnostics, [{ severity: "error", message: "the network has no room left" }]);
      assert.equal(exitCode, 32);
    });

    it("reports the exit code of a program that gives no reason", async () => {
      const { diagnostics, succeeded } = await runFixture("exit-code");
      const message = "an unhandled error occurred: Program exited with non-zero exit code: 3";
      assert.deepEqual(diagnostics, [{ severity: "error", message }]);
      assert.equal(succeeded, false);
    });
  });

  it("reports how many resources are registered", async () => {
    const counts: number[] = [];
    await runFixture("judged", { onProgress: (count) => counts.push(count) });
    assert.deepEqual(counts, [1, 2, 3, 4]);
  });
});
