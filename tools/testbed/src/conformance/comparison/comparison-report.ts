import { toText } from "./accepted-differences";
import type { StageComparison } from "./stage-comparison";
import type { Difference } from "./difference";

/** Length at which the report truncates a value. */
const longestValue = 160;

/** Number of resources that the report names for one difference. */
const mostNamed = 3;

/** Summarizes a comparison in one line. */
export function summarizeComparison({ differences, accepted, resources, policies }: StageComparison): string {
  const scope = `${resources} resources, ${policies} policy results`;
  if (differences.length > 0) return `DIFFERENT (${differences.length}; ${scope})`;
  return accepted.length > 0 ? `equal, ${accepted.length} accepted (${scope})` : `equal (${scope})`;
}

/** Formats the differences of a comparison, equal ones together. */
export function formatDifferences({ differences }: StageComparison): readonly string[] {
  const groups = new Map<string, Difference[]>();
  for (const difference of differences) {
    const { path, embedded, real } = difference;
    const key = JSON.stringify([path, toText(embedded), toText(real)]);
    groups.set(key, [...(groups.get(key) ?? []), difference]);
  }
  return [...groups.values()].flatMap((group) => formatGroup(group));
}

function formatGroup(group: readonly Difference[]): readonly string[] {
  const [first] = group;
  if (first === undefined) return [];
  const names = group.slice(0, mostNamed).map(({ urn }) => shortenUrn(urn));
  const more = group.length > names.length ? ` and ${group.length - names.length} more` : "";
  return [
    `  ${first.path}: embedded ${truncate(toText(first.embedded))}, real ${truncate(toText(first.real))}`,
    `    ${names.join(", ")}${more}`,
  ];
}

/** Shortens a URN to type and name. */
const shortenUrn = (urn: string) => (urn === "" ? "the whole run" : urn.split("::").slice(2).join("::"));

const truncate = (text: string) => (text.length > longestValue ? `${text.slice(0, longestValue)}…` : text);
