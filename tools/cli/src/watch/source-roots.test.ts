import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { withFolder } from "../testing/folder";
import { findSourceRoots } from "./source-roots";

const manifest = (...dependencies: readonly string[]) =>
  JSON.stringify({ dependencies: Object.fromEntries(dependencies.map((name) => [name, "*"])) });

const workspace = {
  "stacks/package.json": manifest("@shop/network", "installed"),
  "packages/network/package.json": manifest("@shop/facts"),
  "packages/facts/package.json": manifest("@shop/network"),
  "policies/rules/package.json": manifest("@shop/facts"),
  "packages/unused/package.json": manifest(),
  "node_modules/installed/package.json": manifest("@shop/unused"),
};

function link(folder: string): void {
  mkdirSync(join(folder, "node_modules", "@shop"), { recursive: true });
  for (const name of ["network", "facts", "unused"]) {
    symlinkSync(join(folder, "packages", name), join(folder, "node_modules", "@shop", name), "dir");
  }
}

describe("findSourceRoots", () => {
  it("finds the linked packages of the program and of each pack, and no installed ones", () =>
    withFolder(workspace, (folder) => {
      link(folder);
      const pack = join(folder, "policies", "rules");
      assert.deepEqual(findSourceRoots(join(folder, "stacks"), [pack]), [
        { folder: join(folder, "packages", "facts"), isProgram: true, packs: [pack] },
        { folder: join(folder, "packages", "network"), isProgram: true, packs: [pack] },
        { folder: pack, isProgram: false, packs: [pack] },
        { folder: join(folder, "stacks"), isProgram: true, packs: [] },
      ]);
    }));

  it("takes a program inside of a package for a part of it, and survives a broken manifest", () =>
    withFolder({ "package.json": "{", "src/index.js": "" }, (folder) => {
      assert.deepEqual(findSourceRoots(join(folder, "src"), []), [{ folder, isProgram: true, packs: [] }]);
    }));
});
