import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assertWritable, writeAtomically } from "./atomic-file";
import { withFolder } from "../testing/folder";
import { UserError } from "../user-error";

describe("writeAtomically", () => {
  it("takes the place of an earlier file and leaves nothing beside it", () =>
    withFolder({ "plan.json": "old" }, (folder) => {
      writeAtomically(join(folder, "plan.json"), "new");
      assert.equal(readFileSync(join(folder, "plan.json"), "utf8"), "new");
      assert.deepEqual(readdirSync(folder), ["plan.json"]);
    }));

  it("leaves nothing behind where it cannot write", () =>
    withFolder({ "plan.json/kept": "x" }, (folder) => {
      assert.throws(() => writeAtomically(join(folder, "plan.json"), "new"), UserError);
      assert.deepEqual(readdirSync(folder), ["plan.json"]);
    }));
});

describe("assertWritable", () => {
  it("accepts a new file and one that is there", () =>
    withFolder({ "plan.json": "old" }, (folder) => {
      assertWritable(join(folder, "plan.json"));
      assertWritable(join(folder, "new.json"));
    }));

  it("refuses a file in a folder that is not there", () =>
    withFolder({}, (folder) => {
      const file = join(folder, "reports", "plan.json");
      assert.throws(() => assertWritable(file), {
        message: `${file} cannot be written: there is no folder ${join(folder, "reports")}. Create it first.`,
      });
    }));

  it("refuses a folder", () =>
    withFolder({}, (folder) =>
      assert.throws(() => assertWritable(folder), /it is a folder\. Name a file in it\./),
    ));
});
