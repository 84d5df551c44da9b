import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generatedFiles, outOfStep } from "../generate.mjs";

const workspace = join(dirname(fileURLToPath(import.meta.url)), "../../..");

describe("the generated files", () => {
  let files;
  before(async () => {
    files = await generatedFiles(workspace);
  });

  it("are what `npm run generate` would write", () => {
    assert.deepEqual(
      outOfStep(workspace, files).map(({ path }) => path),
      [],
    );
  });

  it("are out of step after a change of a declaration", () => {
    const [first, ...others] = files;
    const changed = [{ ...first, content: `${first.content}// changed\n` }, ...others];
    assert.deepEqual(
      outOfStep(workspace, changed).map(({ path }) => path),
      [first.path],
    );
  });
});
