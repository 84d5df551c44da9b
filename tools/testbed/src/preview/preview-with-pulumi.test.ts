import assert from "node:assert/strict";
import { createPreviewArguments } from "./preview-with-pulumi";

describe("createPreviewArguments", () => {
  it("never refreshes, even if the project's options enable it", () => {
    assert.ok(createPreviewArguments([], undefined).includes("--refresh=false"));
  });

  it("passes the configuration to each pack", () => {
    assert.deepEqual(createPreviewArguments(["/a", "/b"], "/settings.json").slice(3), [
      ...["--policy-pack", "/a", "--policy-pack-config", "/settings.json"],
      ...["--policy-pack", "/b", "--policy-pack-config", "/settings.json"],
    ]);
  });
});
