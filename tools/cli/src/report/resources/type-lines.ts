import { countByType, type Plan, typeName } from "@eks-platform/plan";
import type { Layout } from "../layout/layout";
import { printable } from "../layout/text-fit";

/** A type and how many resources it has, as they are printed. */
interface Cell {
  readonly count: string;
  readonly type: string;
}

const indent = 4;
const gap = 3;

/** Counts the resources of each type, in as many columns as fit. */
export function typeLines({ steps }: Plan, { paint, columns }: Layout): readonly string[] {
  const counts = [...countByType(steps)].map(([type, count]) => ({
    count: String(count),
    type: printable(typeName(type)),
  }));
  const digits = widest(counts.map(({ count }) => count));
  const stacks = widestFit(counts, columns - indent, digits);
  const widths = stacks.map((stack) => widest(stack.map(({ type }) => type)));

  return (stacks[0] ?? []).map((_, row) => {
    const cells = stacks.flatMap((stack, column) => {
      const cell = stack[row];
      if (!cell) return [];
      const isLast = stacks[column + 1]?.[row] === undefined;
      return `${paint.accent(cell.count.padStart(digits))}  ${isLast ? cell.type : cell.type.padEnd(widths[column] ?? 0)}`;
    });
    return " ".repeat(indent) + cells.join(" ".repeat(gap));
  });
}

/** The largest number of columns that fits, at least one. */
function widestFit(cells: readonly Cell[], room: number, digits: number): readonly (readonly Cell[])[] {
  for (let across = cells.length; across > 1; across--) {
    const stacks = stacked(cells, Math.ceil(cells.length / across));
    const width = stacks.reduce(
      (sum, stack) => sum + digits + 2 + widest(stack.map(({ type }) => type)) + gap,
      -gap,
    );
    if (width <= room) return stacks;
  }
  return stacked(cells, cells.length);
}

function stacked(cells: readonly Cell[], height: number): readonly (readonly Cell[])[] {
  const stacks = Math.ceil(cells.length / Math.max(1, height));
  return Array.from({ length: stacks }, (_, index) => cells.slice(index * height, (index + 1) * height));
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(({ length }) => length));
}
