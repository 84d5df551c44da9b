import type { Resource } from "./resource";

/** A resource as a state holds it. */
export interface RecordedResource extends Resource {
  /** True once its replacement stands: all that is left to do is to delete it. */
  readonly isPendingDeletion: boolean;

  /** True once it has been deleted to make room for its replacement, which does not stand yet. */
  readonly isPendingReplacement: boolean;

  /** Why it was never completely made; empty for what is well. */
  readonly initErrors: readonly string[];

  /** Members that Pulumi writes and this engine only carries along, such as when a resource was created. */
  readonly passthrough: Readonly<Record<string, unknown>>;
}
