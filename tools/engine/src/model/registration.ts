import { omit } from "./omit";
import type { ProviderState } from "./provider-request";
import type { RecordedResource } from "./recorded-resource";
import type { Resource } from "./resource";
import type { ResourceSchema } from "./resource-schema";

/** A resource of this run, as far as it has come. */
export interface Registration extends Resource {
  readonly providerState?: ProviderState;
  readonly schema?: ResourceSchema;

  /** What the state has for it; absent if there is nothing, or the state does not matter any more. */
  readonly old?: RecordedResource;
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
