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
  const align = (text: string, index: number) => {
    if (columns[index]?.align === "right") return text.padStart(widths[index] ?? 0);
    // The last column needs no trailing blanks.
    return index === columns.length - 1 ? text : text.padEnd(widths[index] ?? 0);
  };
  return [
    columns.map(({ title }, index) => paintTitle(align(title, index))).join("  "),
    ...rows.map((row) =>
      columns
        .map(({ text, paint = (cell) => cell }, index) => paint(align(text(row), index), row))
        .join("  "),
    ),
  ];
}
