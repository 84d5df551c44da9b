import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { parseStackReference, writeExportingProject } from "./referenced-stacks";

const secret = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value: "hush" };

describe("a stack that a program references", () => {
  it("is found by its full name, or by its stack name in the same project", () => {
    assert.deepEqual(parseStackReference("organization/network/dev", "shop", {}), {
      project: "network",
      stack: "dev",
      outputs: {},
    });
    assert.equal(parseStackReference("dev", "shop", {}).project, "shop");
  });

  it("is created by a program that exports its outputs, secret ones as secrets", () => {
    const folder = mkdtempSync(join(tmpdir(), "other-stack-"));
    try {
      const other = parseStackReference("organization/network/dev", "shop", { ids: ["a"], password: secret });
      writeExportingProject(join(folder, "network"), __dirname, other);
      const program = readFileSync(join(folder, "network/index.js"), "utf8");
      const exports: Record<string, unknown> = {};
      runInNewContext(program, {
        exports,
        require: () => ({ secret: (value: unknown) => ["secret", value] }),
      });
      assert.equal(JSON.stringify(exports), '{"ids":["a"],"password":["secret","hush"]}');
      assert.ok(existsSync(join(folder, "network/node_modules/@pulumi/pulumi/package.json")));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
