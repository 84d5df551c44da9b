import type { Fault, Finding, RehearsedRun } from "@eks-platform/engine";
import type { Operation } from "@eks-platform/plan";
import { listed } from "../report/wording";

const done: Readonly<Partial<Record<Operation, string>>> = {
  create: "created",
  update: "updated",
  replace: "replaced",
  delete: "deleted",
  import: "imported",
  same: "unchanged",
};

/** What a run did, in numbers: `2 updated, 1 created and 132 unchanged`. */
export function whatWasDone(run: RehearsedRun): string {
  const { changeSummary } = run.plan();
  const counts = Object.entries(changeSummary)
    // The members of a change summary are operations.
    .map(([op, count]) => ({ word: done[op as Operation] ?? op, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => Number(a.word === "unchanged") - Number(b.word === "unchanged"));
  return counts.length === 0
    ? "nothing left to do"
    : listed(counts.map(({ word, count }) => `${count} ${word}`));
}

/** What was found out about a pending operation, and what a person would do. */
export function findingText({ kind, resolution, id }: Finding): string {
  switch (resolution) {
    case "imported":
      return `it was being created and is there as ${id ?? ""}: import it`;
    case "removed":
      return "it was being deleted and is gone: remove it from the state";
    case "cleared":
      return kind === "creating"
        ? "it was being created and is not there: clear it"
        : `${kind} it was interrupted: look at it once more`;
  }
}

/** Kinds of faults as people call them. */
export const faultWords: Readonly<Record<Fault["error"], string>> = {
  throttling: "throttled",
  partialCreate: "half created",
  timeout: "timed out",
  expiredCredentials: "credentials expired",
  cutConnection: "connection cut",
  cancelledRun: "run cancelled",
  providerCrash: "provider crashed",
};
