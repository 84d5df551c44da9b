import { type Accepted, acceptedBy } from "./accepted";
import { compare, type Difference } from "./difference";
import type { Observation, Station } from "./observation";

/** How both engines did at one station of one subject. */
export interface Comparison {
  readonly subject: string;
  readonly station: Station;

  /** Resources that at least one of them has. */
  readonly resources: number;

  /** Policy results of the embedded engine. */
  readonly policies: number;
  readonly differences: readonly Difference[];
  readonly accepted: readonly { readonly row: Accepted; readonly difference: Difference }[];
}

/** Compares, and puts aside what is accepted. */
export function comparisonOf(
  subject: string,
  station: Station,
  { embedded, real }: { readonly embedded: Observation; readonly real: Observation },
  rows: readonly Accepted[],
): Comparison {
  const found = compare(embedded, real).map((difference) => ({
    difference,
    row: acceptedBy({ subject, station, difference }, rows),
  }));
  return {
    subject,
    station,
    resources: new Set([...embedded.resources.keys(), ...real.resources.keys()]).size,
    policies: embedded.policies.length,
    differences: found.flatMap(({ difference, row }) => (row === undefined ? [difference] : [])),
    accepted: found.flatMap(({ difference, row }) => (row === undefined ? [] : [{ difference, row }])),
  };
}

/** Rows that nothing has been accepted by. */
export function unusedRows(
  comparisons: readonly Comparison[],
  rows: readonly Accepted[],
): readonly Accepted[] {
  const used = new Set(comparisons.flatMap(({ accepted }) => accepted.map(({ row }) => row)));
  return rows.filter((row) => !used.has(row));
}
