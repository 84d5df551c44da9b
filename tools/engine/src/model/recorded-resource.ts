import type { Resource } from "./resource";

/** A resource in a state. */
export interface RecordedResource extends Resource {
  /** True once its replacement exists: it only remains to delete it. */
  readonly isPendingDeletion: boolean;

  /** True once it was deleted before its replacement, which does not exist yet. */
  readonly isPendingReplacement: boolean;

  /** Why it was never completed; empty for a healthy resource. */
  readonly initErrors: readonly string[];

  /** Members that Pulumi writes and this engine only preserves, such as the time of creation. */
  readonly passthrough: Readonly<Record<string, unknown>>;
}
