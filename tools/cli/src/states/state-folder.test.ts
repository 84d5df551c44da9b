import assert from "node:assert/strict";
import { join } from "node:path";
import { withFolder } from "../testing/folder";
import { stateFolder } from "./state-folder";

const files = {
  "mine/Pulumi.yaml": "name: mine\n",
  "mine/deep/inside/readme.md": "",
  "theirs/Pulumi.yaml": "name: theirs\n",
  "others/theirs/Pulumi.yaml": "name: theirs\n",
  "nowhere/readme.md": "",
};

describe("stateFolder", () => {
  it("is beside the project that the user stands in, however deep", () =>
    withFolder(files, (root) => {
      const mine = join(root, "mine");
      const expected = { folder: join(mine, ".platform") };
      assert.deepEqual(stateFolder(mine, mine), expected);
      assert.deepEqual(stateFolder(join(mine, "deep", "inside"), mine), expected);
    }));

  it("is beside the user's own project for another one, so that nothing is written there", () =>
    withFolder(files, (root) => {
      const { folder, projectFolder } = stateFolder(join(root, "mine"), join(root, "theirs"));
      assert.equal(folder, join(root, "mine", ".platform"));
      assert.match(projectFolder ?? "", /^theirs-[0-9a-f]{8}$/);
    }));

  it("is in the working directory where the user stands in no project", () =>
    withFolder(files, (root) => {
      const { folder } = stateFolder(join(root, "nowhere"), join(root, "theirs"));
      assert.equal(folder, join(root, "nowhere", ".platform"));
    }));

  it("keeps projects apart that have the same name", () =>
    withFolder(files, (root) => {
      const [one, other] = ["theirs", "others/theirs"].map((path) => stateFolder(root, join(root, path)));
      assert.notEqual(one?.projectFolder, other?.projectFolder);
    }));
});
