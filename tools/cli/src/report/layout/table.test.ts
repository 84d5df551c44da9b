import assert from "node:assert/strict";
import { type Column, tableLines } from "./table";

interface Row {
  readonly name: string;
  readonly count: number;
}

const columns: readonly Column<Row>[] = [
  { title: "Name", align: "left", text: ({ name }) => name },
  {
    title: "Count",
    align: "right",
    text: ({ count }) => String(count),
    paint: (text, { count }) => (count > 9 ? `<${text}>` : text),
  },
];

describe("tableLines", () => {
  it("aligns cells under titles", () => {
    const rows = [
      { name: "dev", count: 7 },
      { name: "staging", count: 120_000 },
    ];
    assert.deepEqual(
      tableLines(rows, columns, (title) => title),
      ["Name      Count", "dev           7", "staging  <120000>"],
    );
  });
});
