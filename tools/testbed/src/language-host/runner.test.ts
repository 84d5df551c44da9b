import assert from "node:assert/strict";
import { nodeArguments, runnerOf, runtimeEnvironment } from "./runner";

describe("the options of a runtime", () => {
  it("become arguments of Node", () => {
    assert.deepEqual(nodeArguments({ nodeargs: " --max-old-space-size=512  --trace-warnings" }), [
      "--max-old-space-size=512",
      "--trace-warnings",
    ]);
    assert.deepEqual(nodeArguments({}), []);
  });

  it("turn TypeScript off in both ways in which YAML may say so", () => {
    for (const typescript of [false, "false"]) assert.deepEqual(runtimeEnvironment({ typescript }), {});
    assert.deepEqual(runtimeEnvironment({ tsconfig: "other.json" }), {
      PULUMI_NODEJS_TYPESCRIPT: "true",
      PULUMI_NODEJS_TSCONFIG_PATH: "other.json",
    });
  });
});

describe("runnerOf", () => {
  it("finds the runner of the SDK that the folder has", () => {
    assert.match(runnerOf("run", __dirname), /@pulumi\/pulumi\/cmd\/run\/index\.js$/);
  });
});
