import assert from "node:assert/strict";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { workspaceFolder } from "../../counterparts/locations";
import { copyPlatform } from "./platform-copy";

describe("a copy of the platform", () => {
  it("has its own and third-party packages, and resolves Pulumi's around it", () => {
    const around = realpathSync(mkdtempSync(join(tmpdir(), "platform-copy-")));
    try {
      const platform = copyPlatform(around);
      const program = createRequire(join(platform, "stacks", "dist", "index.js"));
      const workspace = createRequire(join(workspaceFolder, "stacks", "package.json"));
      assert.ok(program.resolve("@eks-platform/cluster").startsWith(platform));
      assert.equal(program.resolve("yaml"), workspace.resolve("yaml"));
      assert.throws(() => program.resolve("@pulumi/pulumi"), { code: "MODULE_NOT_FOUND" });
    } finally {
      rmSync(around, { recursive: true, force: true });
    }
  });
});
