import type { Registration } from "../monitor/registration";
import { omit } from "../protocol/omit";

/** A resource as a state holds it. */
export interface RecordedResource extends Omit<Registration, "schema" | "providerState" | "old"> {
  /** True once its replacement stands: all that is left to do is to delete it. */
  readonly isPendingDeletion: boolean;

  /** True once it has been deleted to make room for its replacement, which does not stand yet. */
  readonly isPendingReplacement: boolean;

  /** Why it was never completely made; empty for what is well. */
  readonly initErrors: readonly string[];

  /** Members that Pulumi writes and this engine only carries along, such as when a resource was created. */
  readonly passthrough: Readonly<Record<string, unknown>>;
}

/** What a registration leaves in the state. */
export function toRecordedResource(
  resource: Registration,
  initErrors: readonly string[] = [],
): RecordedResource {
  return {
    ...omit(resource, "schema", "providerState", "old"),
    isPendingDeletion: false,
    isPendingReplacement: false,
    initErrors,
    passthrough: {},
  };
}
