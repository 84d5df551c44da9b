import type { Difference } from "./difference";
import type { Station } from "./observation";

/** A difference that we know of and keep. */
export interface Accepted {
  /** Name of the program or environment; absent for all. */
  readonly subject?: string;

  /** Stations at which it occurs; absent for all. */
  readonly stations?: readonly Station[];
  readonly urn?: RegExp;
  readonly path: RegExp;

  /** What each side has, as JSON; absent for anything. */
  readonly embedded?: RegExp;
  readonly real?: RegExp;

  /** Why it is right as it is. */
  readonly reason: string;
}

/** Every accepted difference. One that no longer occurs is an error: take it out. */
export const accepted: readonly Accepted[] = [
  {
    stations: ["preview known"],
    path: /^(id|provider|stepProvider|outputs\..*\.id)$/,
    embedded: /<uuid>"$/,
    real: /^("<unknown>"|".*::<unknown>"|"")$/,
    reason:
      "Pulumi gives providers their ids in the first update. Known values stand for a later preview, which has them.",
  },
  {
    stations: ["preview change"],
    urn: /eks-platform:index:\w+::[^:]+$/,
    path: /^diffReasons$/,
    real: /^undefined$/,
    reason: "The real engine says that a component differs, and not in which of its inputs.",
  },
  {
    subject: "dynamic-provider",
    stations: ["preview known", "preview change"],
    urn: /::pulumi-nodejs:dynamic/,
    path: /^id$/,
    real: /^undefined$/,
    reason: "The code of a dynamic provider makes the id, and no preview runs it.",
  },
];

/** A difference in its place. */
export interface Found {
  readonly subject: string;
  readonly station: Station;
  readonly difference: Difference;
}

/** The row that accepts a difference. */
export function acceptedBy(found: Found, rows: readonly Accepted[]): Accepted | undefined {
  const { subject, station, difference } = found;
  return rows.find(
    (row) =>
      (row.subject === undefined || row.subject === subject) &&
      (row.stations === undefined || row.stations.includes(station)) &&
      (row.urn === undefined || row.urn.test(difference.urn)) &&
      row.path.test(difference.path) &&
      (row.embedded === undefined || row.embedded.test(textOf(difference.embedded))) &&
      (row.real === undefined || row.real.test(textOf(difference.real))),
  );
}

/** JSON of what a side has; `undefined` if it has nothing. */
export const textOf = (value: Difference["real"]): string => JSON.stringify(value) ?? "undefined";
