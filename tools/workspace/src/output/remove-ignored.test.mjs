import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { removeIgnored } from "./remove-ignored.mjs";

describe("removeIgnored", () => {
  let folder;
  const has = (file) => existsSync(join(folder, file));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "clean-"));
    execFileSync("git", ["init", "--quiet", folder]);
    const files = {
      ".gitignore": "node_modules/\ndist/\n*.log\n",
      "node_modules/library/dist/index.js": "",
      "packages/core/node_modules/library/dist/index.js": "",
      "packages/core/dist/index.js": "",
      "packages/core/src/index.ts": "",
      "packages/core/debug.log": "",
    };
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("removes what builds and runs leave behind", () => {
    assert.deepEqual(removeIgnored(folder), ["packages/core/debug.log", "packages/core/dist/"]);
    assert.ok(!has("packages/core/dist") && !has("packages/core/debug.log"));
  });

  it("leaves installed packages whole, and what nobody has committed yet", () => {
    removeIgnored(folder);
    assert.ok(has("node_modules/library/dist/index.js"));
    assert.ok(has("packages/core/node_modules/library/dist/index.js"));
    assert.ok(has("packages/core/src/index.ts"));
  });
});
