import assert from "node:assert/strict";
import { parseNodeArguments, resolveRunner, createRuntimeEnvironment } from "./runner";

describe("the options of a runtime", () => {
  it("become arguments of Node", () => {
    assert.deepEqual(parseNodeArguments({ nodeargs: " --max-old-space-size=512  --trace-warnings" }), [
      "--max-old-space-size=512",
      "--trace-warnings",
    ]);
    assert.deepEqual(parseNodeArguments({}), []);
  });

  it("turn TypeScript off in both ways in which YAML may say so", () => {
    for (const typescript of [false, "false"]) assert.deepEqual(createRuntimeEnvironment({ typescript }), {});
    assert.deepEqual(createRuntimeEnvironment({ tsconfig: "other.json" }), {
      PULUMI_NODEJS_TYPESCRIPT: "true",
      PULUMI_NODEJS_TSCONFIG_PATH: "other.json",
    });
  });
});

describe("runnerOf", () => {
  it("finds the runner of the SDK that the folder has", () => {
    assert.match(resolveRunner("run", __dirname), /@pulumi\/pulumi\/cmd\/run\/index\.js$/);
  });
});
