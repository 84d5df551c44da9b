/** A column of a table. */
export interface Column<Row> {
  readonly title: string;
  readonly align: "left" | "right";
  readonly text: (row: Row) => string;

  /** Paints the text of a cell after it was aligned. */
  readonly paint?: (text: string, row: Row) => string;
}

/** Aligns rows under their titles, two blanks between columns. Titles are painted by `paintTitle`. */
export function tableLines<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  paintTitle: (text: string) => string,
): readonly string[] {
  const widths = columns.map(({ title, text }) =>
    Math.max(title.length, ...rows.map((row) => text(row).length)),
  );
  const align = (text: string, index: number) =>
    columns[index]?.align === "right" ? text.padStart(widths[index] ?? 0) : text.padEnd(widths[index] ?? 0);
  const line = (cells: readonly string[]) => cells.join("  ").trimEnd();
  return [
    line(columns.map(({ title }, index) => paintTitle(align(title, index)))),
    ...rows.map((row) =>
      line(columns.map(({ text, paint = (cell) => cell }, index) => paint(align(text(row), index), row))),
    ),
  ];
}
