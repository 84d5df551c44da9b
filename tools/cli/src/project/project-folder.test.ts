import assert from "node:assert/strict";
import { join, parse } from "node:path";
import { projectFolder } from "./project-folder";
import { withFolder } from "../testing/folder";
import { UserError } from "../user-error";

describe("projectFolder", () => {
  it("is the nearest folder upwards with a project", () =>
    withFolder(
      { "Pulumi.yaml": "", "inner/Pulumi.yml": "", "inner/src/x.ts": "", "packages/a/b.ts": "" },
      (root) => {
        assert.equal(projectFolder(root), root);
        assert.equal(projectFolder(join(root, "packages", "a")), root);
        assert.equal(projectFolder(join(root, "inner", "src")), join(root, "inner"));
      },
    ));

  it("says what to do where there is none", () => {
    const { root } = parse(process.cwd());
    assert.throws(
      () => projectFolder(root),
      (error) => error instanceof UserError && error.message.includes(`no Pulumi.yaml in ${root}`),
    );
  });
});
