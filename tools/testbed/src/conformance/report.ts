import { textOf } from "./accepted";
import type { Comparison } from "./comparison";
import type { Difference } from "./difference";

/** Length at which a value is cut in the report. */
const longestValue = 160;

/** Resources that are named for one difference. */
const mostNamed = 3;

/** One line of the table: what came of one comparison. */
export function verdict({ differences, accepted, resources, policies }: Comparison): string {
  const scope = `${resources} resources, ${policies} policy results`;
  if (differences.length > 0) return `DIFFERENT (${differences.length}; ${scope})`;
  return accepted.length > 0 ? `equal, ${accepted.length} accepted (${scope})` : `equal (${scope})`;
}

/** Differences of one comparison, equal ones together. */
export function differenceLines({ differences }: Comparison): readonly string[] {
  const groups = new Map<string, Difference[]>();
  for (const difference of differences) {
    const { path, embedded, real } = difference;
    const key = JSON.stringify([path, textOf(embedded), textOf(real)]);
    groups.set(key, [...(groups.get(key) ?? []), difference]);
  }
  return [...groups.values()].flatMap((group) => linesOf(group));
}

function linesOf(group: readonly Difference[]): readonly string[] {
  const [first] = group;
  if (first === undefined) return [];
  const names = group.slice(0, mostNamed).map(({ urn }) => shortName(urn));
  const more = group.length > names.length ? ` and ${group.length - names.length} more` : "";
  return [
    `  ${first.path}: embedded ${cut(textOf(first.embedded))}, real ${cut(textOf(first.real))}`,
    `    ${names.join(", ")}${more}`,
  ];
}

/** Type and name of a resource. */
const shortName = (urn: string) => (urn === "" ? "the run as a whole" : urn.split("::").slice(2).join("::"));

const cut = (text: string) => (text.length > longestValue ? `${text.slice(0, longestValue)}…` : text);
