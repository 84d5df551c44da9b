import type { Operation } from "@eks-platform/plan";
import type { Difference } from "../../difference/difference";
import type { RecordedResource } from "../../state/recorded-resource";
import type { Registration } from "../registration";

/** Something that a run does, or would do, with a resource. */
export interface PerformedStep {
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
 * - `"condemned"`: its replacement stands, and it is to be deleted when all that needs it has changed over.
 * - `"emptied"`: it was deleted to make room for its replacement.
 * - `"gone"`: it is no longer part of the state.
 */
export type Fate = "kept" | "condemned" | "emptied" | "gone";

/** What a run has decided and done so far. */
export class StepBook {
  readonly performed: PerformedStep[] = [];

  private readonly fates = new Map<RecordedResource, Fate>();
  private readonly operations = new Map<string, Operation>();

  /** URNs of what is deleted, and of what is about to be. */
  private readonly deletions = new Set<string>();

  /** What had to change of resources that were deleted to make room for something that they depend on. */
  private readonly reasons = new Map<RecordedResource, readonly string[]>();

  note(step: PerformedStep): void {
    this.performed.push(step);
  }

  /** Remembers what is done with a resource of this run as a whole. */
  decide(urn: string, op: Operation): void {
    this.operations.set(urn, op);
  }

  /** What is done with a resource of this run; `undefined` if it has not been decided. */
  operationOn(urn: string): Operation | undefined {
    return this.operations.get(urn);
  }

  seal(old: RecordedResource, fate: Fate): void {
    this.fates.set(old, fate);
  }

  /** `undefined` for what the run has not come to. */
  fateOf(old: RecordedResource): Fate | undefined {
    return this.fates.get(old);
  }

  /** Remembers that a resource is deleted to make room for one that it depends on. */
  emptyFor(old: RecordedResource, replaceKeys: readonly string[]): void {
    this.seal(old, "emptied");
    this.reasons.set(old, replaceKeys);
  }

  /** Remembers that a resource is to be deleted: others may go with it. */
  planDeletion({ urn }: RecordedResource): void {
    this.deletions.add(urn);
  }

  isDeleting(urn: string): boolean {
    return this.deletions.has(urn);
  }

  /** What had to change of a resource that was deleted to make room for another; `undefined` if it was not. */
  emptiedBecauseOf(old: RecordedResource): readonly string[] | undefined {
    return this.reasons.get(old);
  }
}
