import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../../../docs/decisions");
const files = readdirSync(folder).filter((file) => /^\d{4}-.*\.md$/.test(file));
const index = readFileSync(join(folder, "README.md"), "utf8");

/** The row of the index that a decision's page asks for. */
function rowOf(file) {
  const page = readFileSync(join(folder, file), "utf8");
  const [, number, title] =
    /^# (\d+)\. (.+)$/m.exec(page) ?? assert.fail(`${file} needs "# <number>. <title>"`);
  const [, status, date] =
    /^\*\*Status\.\*\* (Accepted|Rejected|Superseded by .+) on (\d{4}-\d\d-\d\d)\.$/m.exec(page) ??
    assert.fail(`${file} needs a line "**Status.** Accepted on YYYY-MM-DD."`);
  assert.equal(Number(file.slice(0, 4)), Number(number));
  return [number, `[${title}](${file})`, status.toLowerCase(), date];
}

describe("the index of decisions", () => {
  it("has each decision with its status and date, in order", () => {
    const rows = [...index.matchAll(/^\| *(\d+) *\|(.+)\|(.+)\|(.+)\|$/gm)].map(([, ...cells]) =>
      cells.map((cell) => cell.trim()),
    );
    assert.deepEqual(rows, files.map(rowOf));
  });
});
