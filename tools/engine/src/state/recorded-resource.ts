import type { Registration } from "../monitor/registration";
import { without } from "../protocol/without";

/** A resource as a state holds it. */
export interface RecordedResource extends Omit<Registration, "schema" | "providerState" | "old"> {
  /** True once its replacement stands: all that is left to do is to delete it. */
  readonly isCondemned: boolean;

  /** True once it has been deleted to make room for its replacement, which does not stand yet. */
  readonly isPendingReplacement: boolean;

  /** Why it was never completely made; empty for what is well. */
  readonly initErrors: readonly string[];

  /** Members that Pulumi writes and this engine only carries along, such as when a resource was created. */
  readonly unread: Readonly<Record<string, unknown>>;
}

/** What a registration leaves in the state. */
export function recorded(resource: Registration, initErrors: readonly string[] = []): RecordedResource {
  return {
    ...without(resource, "schema", "providerState", "old"),
    isCondemned: false,
    isPendingReplacement: false,
    initErrors,
    unread: {},
  };
}
