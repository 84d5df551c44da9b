import type { Operation } from "@eks-platform/plan";
import type { Difference } from "../../model/difference";
import type { RecordedResource } from "../../model/recorded-resource";
import type { Registration } from "../../model/registration";

/** Something that a run does, or would do, with a resource. */
export interface ExecutedStep {
  readonly op: Operation;
  readonly urn: string;

  /** The resource as the state has it; absent for a new one. */
  readonly old?: RecordedResource;

  /** What the resource becomes, as far as it was known when the step ended; absent for a deletion. */
  readonly new?: Registration;

  /** Why: absent where nothing was compared. */
  readonly difference?: Difference;

  /**
   * URN of the resource whose registration called for it: steps of one registration follow each other. Empty for what is
   * deleted when the program has ended.
   */
  readonly cause: string;
}

/** How far a step has come. */
export interface StepEvent {
  readonly phase: "begun" | "done" | "failed";
  readonly op: Operation;
  readonly urn: string;
}

/**
 * What a run makes of a resource of the state.
 *
 * - `"kept"`: it stands on, as it was or changed.
 * - `"pendingDeletion"`: its replacement stands, and it is to be deleted when all that needs it has changed over.
 * - `"deletedBeforeReplace"`: it was deleted to make room for its replacement.
 * - `"deleted"`: it is no longer part of the state.
 */
export type ResourceOutcome = "kept" | "pendingDeletion" | "deletedBeforeReplace" | "deleted";

/** What a run has decided and done so far. */
export class StepLog {
  readonly executed: ExecutedStep[] = [];

  private readonly outcomes = new Map<RecordedResource, ResourceOutcome>();
  private readonly operations = new Map<string, Operation>();

  /** URNs of what is deleted, and of what is about to be. */
  private readonly deletions = new Set<string>();

  /** What had to change of resources that were deleted to make room for something that they depend on. */
  private readonly reasons = new Map<RecordedResource, readonly string[]>();

  add(step: ExecutedStep): void {
    this.executed.push(step);
  }

  /** Remembers what is done with a resource of this run as a whole. */
  setOperation(urn: string, op: Operation): void {
    this.operations.set(urn, op);
  }

  /** What is done with a resource of this run; `undefined` if it has not been decided. */
  operationOn(urn: string): Operation | undefined {
    return this.operations.get(urn);
  }

  setOutcome(old: RecordedResource, outcome: ResourceOutcome): void {
    this.outcomes.set(old, outcome);
  }

  /** `undefined` for what the run has not come to. */
  outcomeOf(old: RecordedResource): ResourceOutcome | undefined {
    return this.outcomes.get(old);
  }

  /** Remembers that a resource is deleted to make room for one that it depends on. */
  markDeletedBeforeReplace(old: RecordedResource, replaceKeys: readonly string[]): void {
    this.setOutcome(old, "deletedBeforeReplace");
    this.reasons.set(old, replaceKeys);
  }

  /** Remembers that a resource is to be deleted: others may go with it. */
  addDeletion({ urn }: RecordedResource): void {
    this.deletions.add(urn);
  }

  isDeleting(urn: string): boolean {
    return this.deletions.has(urn);
  }

  /** What had to change of a resource that was deleted to make room for another; `undefined` if it was not. */
  deletedBeforeReplaceKeys(old: RecordedResource): readonly string[] | undefined {
    return this.reasons.get(old);
  }
}
