import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Draft } from "./draft";
import { withFolder } from "./testing/folder";

describe("Draft", () => {
  it("becomes a file only when it is whole", () =>
    withFolder({ "plan.json": "old" }, (folder) => {
      const file = join(folder, "plan.json");
      const draft = Draft.of(file);
      draft.write("new, ");
      assert.equal(readFileSync(file, "utf8"), "old");
      draft.write("and whole");
      draft.publish();
      draft.close();
      assert.equal(readFileSync(file, "utf8"), "new, and whole");
      assert.deepEqual(readdirSync(folder), ["plan.json"]);
    }));

  it("hands on all of its text, whatever its length and letters", () => {
    // Three bytes a letter, so that pieces of the file end inside of one.
    const text = "─".repeat(700_000);
    const draft = Draft.temporary();
    draft.write(text);
    draft.write("end");
    const pieces: string[] = [];
    draft.handOn((piece) => pieces.push(piece));
    draft.close();
    assert.ok(pieces.length > 1);
    assert.equal(pieces.join(""), `${text}end`);
  });

  it("leaves nothing behind when it is closed as it is", () =>
    withFolder({}, (folder) => {
      Draft.of(join(folder, "plan.json")).close();
      assert.deepEqual(readdirSync(folder), []);
    }));
});
