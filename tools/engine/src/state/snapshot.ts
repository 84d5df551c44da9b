import type { RecordedResource } from "../model/recorded-resource";

/** What is being done to a resource. */
export type OperationKind = "creating" | "updating" | "deleting" | "reading" | "importing";

/** Something that a run has begun and not ended: what became of it is not known. */
export interface PendingOperation {
  readonly kind: OperationKind;
  readonly resource: RecordedResource;
}

/** The state of a stack. */
export interface Snapshot {
  /** Each comes after all that it needs. */
  readonly resources: readonly RecordedResource[];
  readonly pendingOperations: readonly PendingOperation[];
}

/** The state of a stack that does not exist. */
export const emptySnapshot: Snapshot = { resources: [], pendingOperations: [] };
