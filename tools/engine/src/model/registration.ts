import { omit } from "./omit";
import type { ProviderState } from "./provider-request";
import type { RecordedResource } from "./recorded-resource";
import type { Resource } from "./resource";
import type { ResourceSchema } from "./resource-schema";

/** A resource of this run, as far as it is processed. */
export interface Registration extends Resource {
  readonly providerState?: ProviderState;
  readonly schema?: ResourceSchema;

  /** The resource's earlier record in the state; absent if there is none, or the state no longer matters. */
  readonly old?: RecordedResource;
}

/** Converts a registration to its record in the state. */
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
