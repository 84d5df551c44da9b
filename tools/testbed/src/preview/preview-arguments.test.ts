import assert from "node:assert/strict";
import { previewArguments } from "./preview-arguments";

describe("previewArguments", () => {
  it("never refreshes, whatever the project's options say", () => {
    assert.ok(previewArguments([], undefined).includes("--refresh=false"));
  });

  it("gives the settings to each pack", () => {
    assert.deepEqual(previewArguments(["/a", "/b"], "/settings.json").slice(3), [
      ...["--policy-pack", "/a", "--policy-pack-config", "/settings.json"],
      ...["--policy-pack", "/b", "--policy-pack-config", "/settings.json"],
    ]);
  });
});
