import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SpooledReport } from "./spooled-report";
import { withFolder } from "../testing/folder";

describe("Draft", () => {
  it("becomes a file only when it is whole", () =>
    withFolder({ "plan.json": "old" }, (folder) => {
      const file = join(folder, "plan.json");
      const spooled = SpooledReport.forFile(file);
      spooled.write("new, ");
      assert.equal(readFileSync(file, "utf8"), "old");
      spooled.write("and whole");
      spooled.publish();
      spooled.close();
      assert.equal(readFileSync(file, "utf8"), "new, and whole");
      assert.deepEqual(readdirSync(folder), ["plan.json"]);
    }));

  it("copies all of its text, whatever its length and characters", () => {
    // Three bytes a letter, so that pieces of the file end inside of one.
    const text = "─".repeat(700_000);
    const spooled = SpooledReport.temporary();
    spooled.write(text);
    spooled.write("end");
    const pieces: string[] = [];
    spooled.copyTo((piece) => pieces.push(piece));
    spooled.close();
    assert.ok(pieces.length > 1);
    assert.equal(pieces.join(""), `${text}end`);
  });

  it("leaves nothing behind when it is closed as it is", () =>
    withFolder({}, (folder) => {
      SpooledReport.forFile(join(folder, "plan.json")).close();
      assert.deepEqual(readdirSync(folder), []);
    }));
});
