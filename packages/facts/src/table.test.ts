import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { daysSince, freshness } from "./freshness";
import { readTable, tableNames } from "./table";

describe("the tables of facts", () => {
  const today = new Date();

  it("are all listed by name", () => {
    const files = readdirSync(join(__dirname, "..", "data"));
    assert.deepEqual(
      files,
      tableNames.map((name) => `${name}.json`),
    );
  });

  for (const name of tableNames) {
    const { asOf, sources, shelfLifeDays } = readTable(name);

    it(`say from where and from when ${name} is`, () => {
      assert.match(asOf, /^\d{4}-\d{2}-\d{2}$/);
      assert.ok(daysSince(asOf, today) >= 0, `${asOf} is still to come`);
      assert.ok(sources.length > 0);
      for (const source of sources) assert.equal(new URL(source).protocol, "https:");
      assert.ok(Number.isInteger(shelfLifeDays) && shelfLifeDays >= 30 && shelfLifeDays <= 366);
    });

    it(`hold ${name} that have not expired`, () => {
      const state = freshness({ asOf, shelfLifeDays }, today);
      const age = `${name} is as of ${asOf}, ${daysSince(asOf, today)} days old; its shelf life is ${shelfLifeDays} days.`;
      // Growing old is a reason to look at the sources, not to stop work: only "expired" fails.
      if (state === "old") console.warn(`      Warning: ${age}`);
      assert.notEqual(state, "expired", `${age} Read its sources again: ${sources.join(", ")}`);
    });
  }
});
