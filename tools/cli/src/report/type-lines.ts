import { countByType, type Plan, typeName } from "@eks-platform/plan";
import type { Layout } from "./layout";
import { printable } from "./text-fit";

/** Says how many resources of each type there are, in as many columns as the page has room for. */
export function typeLines({ steps }: Plan, { paint, columns }: Layout): readonly string[] {
  const counts = [...countByType(steps)].map(([type, count]) => ({
    count: String(count),
    type: printable(typeName(type)),
  }));
  const digits = Math.max(0, ...counts.map(({ count }) => count.length));
  const width = Math.max(0, ...counts.map(({ type }) => type.length)) + digits + 2;
  const gap = 4;
  const across = Math.max(1, Math.floor((columns - 4 + gap) / (width + gap)));
  const down = Math.ceil(counts.length / across);

  return Array.from({ length: down }, (_, row) => {
    const cells = counts.filter((_, index) => index % down === row);
    return cells
      .map(
        ({ count, type }) =>
          `${paint.accent(count.padStart(digits))}  ${type.padEnd(width - digits - 2 + gap)}`,
      )
      .join("")
      .trimEnd();
  }).map((line) => `    ${line}`);
}
