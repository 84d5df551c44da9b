import type { ResourceRequest } from "../clouds/cloud";
import { isUnconfigured } from "./provider-state";
import type { Registration } from "./registration";
import type { Session } from "./session";
import { isProviderType, packageOf } from "./urn";

/** Lets the cloud fill defaults and automatic names. */
export async function check(session: Session, resource: Registration): Promise<Registration> {
  if (!isServed(resource) || isUnconfigured(session, resource.providerState)) return resource;
  const inputs = await session.cloud(packageOf(resource.type)).check(requestOf(resource));
  return { ...resource, inputs };
}

/** True if a cloud serves the resource: not for components, and not for what configures the clouds. */
export const isServed = ({ custom, type }: Registration) => custom && !isProviderType(type);

/** What a cloud is told of a resource. */
export function requestOf({ urn, type, name, inputs, providerState, schema }: Registration): ResourceRequest {
  return {
    urn,
    type,
    name,
    inputs,
    ...(providerState === undefined ? {} : { provider: providerState }),
    ...(schema === undefined ? {} : { schema }),
  };
}
