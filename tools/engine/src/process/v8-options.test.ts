import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { shortLifeOptions } from "./v8-options";

describe("the V8 options for short-lived processes", () => {
  it("are known to this version of Node", () => {
    const { status, stderr } = spawnSync(process.execPath, [...shortLifeOptions, "--eval", ""], {
      encoding: "utf8",
    });
    assert.equal(status, 0, stderr);
  });
});
