import type { Operation } from "@eks-platform/plan";
import type { Difference } from "../../model/difference";
import type { RecordedResource } from "../../model/recorded-resource";
import type { Registration } from "../../model/registration";

/** A step that a run executes, or would execute. */
export interface ExecutedStep {
  readonly op: Operation;
  readonly urn: string;

  /** The resource in the state; absent for a new one. */
  readonly old?: RecordedResource;

  /** The resource after the step, as far as it was known then; absent for a deletion. */
  readonly new?: Registration;

  /** Absent if nothing was compared. */
  readonly difference?: Difference;

  /**
   * URN of the resource whose registration caused the step: the steps of one registration follow each other. Empty
   * for deletions at the end.
   */
  readonly cause: string;
}

/** The progress of a step. */
export interface StepEvent {
  readonly phase: "begun" | "done" | "failed";
  readonly op: Operation;
  readonly urn: string;
}

/**
 * What becomes of a resource of the state.
 *
 * - `"kept"`: it stays, unchanged or updated.
 * - `"pendingDeletion"`: its replacement exists, and it is deleted after all its dependents have changed.
 * - `"deletedBeforeReplace"`: it was deleted before its replacement.
 * - `"deleted"`: it is no longer part of the state.
 */
export type ResourceOutcome = "kept" | "pendingDeletion" | "deletedBeforeReplace" | "deleted";

/** What a run has planned and executed so far. */
export class StepLog {
  readonly executed: ExecutedStep[] = [];

  private readonly outcomes = new Map<RecordedResource, ResourceOutcome>();
  private readonly operations = new Map<string, Operation>();

  /** URNs of deleted resources, and of those about to be deleted. */
  private readonly deletions = new Set<string>();

  /** The properties that forced the replacement of resources that were deleted before it. */
  private readonly reasons = new Map<RecordedResource, readonly string[]>();

  add(step: ExecutedStep): void {
    this.executed.push(step);
  }

  /** Sets the operation on a resource of this run as a whole. */
  setOperation(urn: string, op: Operation): void {
    this.operations.set(urn, op);
  }

  /** The operation on a resource of this run; `undefined` if it is not planned yet. */
  operationOn(urn: string): Operation | undefined {
    return this.operations.get(urn);
  }

  setOutcome(old: RecordedResource, outcome: ResourceOutcome): void {
    this.outcomes.set(old, outcome);
  }

  /** `undefined` if the run has not processed the resource. */
  outcomeOf(old: RecordedResource): ResourceOutcome | undefined {
    return this.outcomes.get(old);
  }

  /** Records that a resource was deleted before the replacement of a dependency. */
  markDeletedBeforeReplace(old: RecordedResource, replaceKeys: readonly string[]): void {
    this.setOutcome(old, "deletedBeforeReplace");
    this.reasons.set(old, replaceKeys);
  }

  /** Records that a resource will be deleted: `deletedWith` may refer to it. */
  addDeletion({ urn }: RecordedResource): void {
    this.deletions.add(urn);
  }

  isDeleting(urn: string): boolean {
    return this.deletions.has(urn);
  }

  /** The properties that forced the early deletion of a resource; `undefined` if there was none. */
  deletedBeforeReplaceKeys(old: RecordedResource): readonly string[] | undefined {
    return this.reasons.get(old);
  }
}
