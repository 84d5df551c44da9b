import type { Difference } from "./difference";
import type { Stage } from "../lifecycle/observation";

/** A known difference that is right as it is. */
export interface AcceptedDifference {
  /** Name of the subject; absent for all. */
  readonly subject?: string;

  /** Stages in which it occurs; absent for all. */
  readonly stages?: readonly Stage[];
  readonly urn?: RegExp;
  readonly path: RegExp;

  /** The value of each engine, as JSON; absent for any. */
  readonly embedded?: RegExp;
  readonly real?: RegExp;

  /** Why the difference is right. */
  readonly reason: string;
}

/** Every accepted difference. One that no longer occurs is an error: remove it. */
export const acceptedDifferences: readonly AcceptedDifference[] = [
  {
    stages: ["preview known"],
    path: /^(id|provider|stepProvider|outputs\..*\.id)$/,
    embedded: /<uuid>"$/,
    real: /^("<unknown>"|".*::<unknown>"|"")$/,
    reason:
      "Pulumi gives providers their ids in the first update. Known values represent a later preview, which has them.",
  },
  {
    stages: ["preview change"],
    urn: /eks-platform:index:\w+::[^:]+$/,
    path: /^diffReasons$/,
    real: /^undefined$/,
    reason: "Pulumi reports that a component differs, and not in which of its inputs.",
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

/** A difference with its subject and stage. */
export interface LocatedDifference {
  readonly subject: string;
  readonly stage: Stage;
  readonly difference: Difference;
}

/** Finds the row that accepts a difference. */
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

/** Formats the value of an engine as JSON. */
export const toText = (value: Difference["real"]): string => JSON.stringify(value) ?? "undefined";
