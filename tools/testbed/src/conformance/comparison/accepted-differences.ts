import type { Difference } from "./difference";
import type { Stage } from "../lifecycle/observation";

/** A difference that we know of and keep. */
export interface AcceptedDifference {
  /** Name of the program or environment; absent for all. */
  readonly subject?: string;

  /** Stations at which it occurs; absent for all. */
  readonly stages?: readonly Stage[];
  readonly urn?: RegExp;
  readonly path: RegExp;

  /** What each side has, as JSON; absent for anything. */
  readonly embedded?: RegExp;
  readonly real?: RegExp;

  /** Why it is right as it is. */
  readonly reason: string;
}

/** Every accepted difference. One that no longer occurs is an error: take it out. */
export const acceptedDifferences: readonly AcceptedDifference[] = [
  {
    stages: ["preview known"],
    path: /^(id|provider|stepProvider|outputs\..*\.id)$/,
    embedded: /<uuid>"$/,
    real: /^("<unknown>"|".*::<unknown>"|"")$/,
    reason:
      "Pulumi gives providers their ids in the first update. Known values stand for a later preview, which has them.",
  },
  {
    stages: ["preview change"],
    urn: /eks-platform:index:\w+::[^:]+$/,
    path: /^diffReasons$/,
    real: /^undefined$/,
    reason: "The real engine says that a component differs, and not in which of its inputs.",
  },
  {
    subject: "dynamic-provider",
    stages: ["preview known", "preview change"],
    urn: /::pulumi-nodejs:dynamic/,
    path: /^id$/,
    real: /^undefined$/,
    reason: "The code of a dynamic provider makes the id, and no preview runs it.",
  },
];

/** A difference in its place. */
export interface LocatedDifference {
  readonly subject: string;
  readonly stage: Stage;
  readonly difference: Difference;
}

/** The row that accepts a difference. */
export function findAcceptance(
  found: LocatedDifference,
  rows: readonly AcceptedDifference[],
): AcceptedDifference | undefined {
  const { subject, stage, difference } = found;
  return rows.find(
    (row) =>
      (row.subject === undefined || row.subject === subject) &&
      (row.stages === undefined || row.stages.includes(stage)) &&
      (row.urn === undefined || row.urn.test(difference.urn)) &&
      row.path.test(difference.path) &&
      (row.embedded === undefined || row.embedded.test(toText(difference.embedded))) &&
      (row.real === undefined || row.real.test(toText(difference.real))),
  );
}

/** JSON of what a side has; `undefined` if it has nothing. */
export const toText = (value: Difference["real"]): string => JSON.stringify(value) ?? "undefined";
