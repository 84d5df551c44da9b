import type { Fault, PendingOperationResolution, RehearsedRun } from "@eks-platform/engine";
import type { Operation } from "@eks-platform/plan";
import { listed } from "../../report/layout/wording";

const done: Readonly<Partial<Record<Operation, string>>> = {
  create: "created",
  update: "updated",
  replace: "replaced",
  delete: "deleted",
  import: "imported",
  same: "unchanged",
};

/** The changes of a run in numbers: `2 updated, 1 created and 132 unchanged`. */
export function whatWasDone(run: RehearsedRun): string {
  const { changeSummary } = run.plan();
  const counts = Object.entries(changeSummary)
    // The members of a change summary are operations.
    .map(([op, count]) => ({ word: done[op as Operation] ?? op, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => Number(a.word === "unchanged") - Number(b.word === "unchanged"));
  return counts.length === 0 ? "no changes" : listed(counts.map(({ word, count }) => `${count} ${word}`));
}

/** How a pending operation was resolved. */
export function resolutionText({ kind, resolution, id }: PendingOperationResolution): string {
  switch (resolution) {
    case "imported":
      return `it was being created and exists as ${id ?? ""}: import it`;
    case "removed":
      return "it was being deleted and is gone: remove it from the state";
    case "cleared":
      return kind === "creating"
        ? "it was being created and does not exist: clear it"
        : `${kind} it was interrupted: check it again`;
  }
}

/** Labels for the kinds of faults. */
export const faultLabels: Readonly<Record<Fault["error"], string>> = {
  throttling: "throttled",
  partialCreate: "half created",
  timeout: "timed out",
  expiredCredentials: "credentials expired",
  cutConnection: "connection cut",
  cancelledRun: "run cancelled",
  providerCrash: "provider crashed",
};
