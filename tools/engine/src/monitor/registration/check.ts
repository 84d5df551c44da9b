import type { ResourceRequest } from "../../model/provider-request";
import type { Registration } from "../../model/registration";
import { isProviderType, packageOf } from "../../protocol/urn";
import { isUnconfigured } from "../provider-references/provider-state";
import type { Providers, Settings, Steps } from "../run-context";

/**
 * Lets the provider fill defaults and automatic names.
 *
 * @param successorOf id of the resource that it replaces; absent if there is none
 */
export async function checkInputs(
  context: Steps & Providers & Settings<"mode">,
  resource: Registration,
  successorOf?: string,
): Promise<Registration> {
  if (!hasProvider(resource) || isUnconfigured(context, resource.providerState)) return resource;
  const { old } = resource;
  // A resource that was only read, or is deleted, has no names or defaults to keep.
  const isKept = old !== undefined && !old.external && context.stepLog.outcomeOf(old) === undefined;
  const inputs = await context.provider(packageOf(resource.type)).check({
    ...createResourceRequest(resource, successorOf),
    ...(isKept ? { old: { id: old.id, inputs: old.inputs, outputs: old.outputs } } : {}),
  });
  return { ...resource, inputs };
}

/** True if a provider serves the resource: not for components, and not for providers. */
export const hasProvider = ({ custom, type }: Registration) => custom && !isProviderType(type);

/**
 * What a provider gets to know about a resource.
 *
 * @param successorOf id of the resource that it replaces; absent if there is none
 */
export function createResourceRequest(
  { urn, type, name, inputs, providerState, schema }: Registration,
  successorOf?: string,
): ResourceRequest {
  return {
    urn,
    type,
    name,
    inputs,
    ...(providerState === undefined ? {} : { provider: providerState }),
    ...(schema === undefined ? {} : { schema }),
    ...(successorOf === undefined ? {} : { successorOf }),
  };
}
