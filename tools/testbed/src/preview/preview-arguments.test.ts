import assert from "node:assert/strict";
import { createPreviewArguments } from "./preview-arguments";

describe("previewArguments", () => {
  it("never refreshes, whatever the project's options say", () => {
    assert.ok(createPreviewArguments([], undefined).includes("--refresh=false"));
  });

  it("gives the settings to each pack", () => {
    assert.deepEqual(createPreviewArguments(["/a", "/b"], "/settings.json").slice(3), [
      ...["--policy-pack", "/a", "--policy-pack-config", "/settings.json"],
      ...["--policy-pack", "/b", "--policy-pack-config", "/settings.json"],
    ]);
  });
});
