import type { RecordedResource } from "../model/recorded-resource";

/** An operation on a resource. */
export type OperationKind = "creating" | "updating" | "deleting" | "reading" | "importing";

/** An operation that was begun and not ended: its outcome is unknown. */
export interface PendingOperation {
  readonly kind: OperationKind;
  readonly resource: RecordedResource;
}

/** The state of a stack. */
export interface Snapshot {
  /** Dependencies first. */
  readonly resources: readonly RecordedResource[];
  readonly pendingOperations: readonly PendingOperation[];
}

/** The state of a stack that does not exist. */
export const emptySnapshot: Snapshot = { resources: [], pendingOperations: [] };
