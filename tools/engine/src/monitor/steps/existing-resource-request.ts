import type { ProviderState, ExistingResourceRequest } from "../../model/provider-request";
import type { RecordedResource } from "../../model/recorded-resource";
import type { ValueMap } from "../../model/values";
import { isProviderType, packageOf, parseReference } from "../../protocol/urn";
import type { Providers, Resources, Settings } from "../run-context";

/** The request about a resource of the state. */
export function createExistingResourceRequest(
  context: Resources & Settings<"schemas">,
  old: RecordedResource,
  inputs: ValueMap = old.inputs,
): ExistingResourceRequest {
  const { urn, type, name, id, outputs } = old;
  const provider = ownProviderOf(context, old);
  const schema = isProviderType(type) ? undefined : context.options.schemas(type);
  return {
    urn,
    type,
    name,
    inputs,
    old: { id, inputs: old.inputs, outputs },
    ...(provider === undefined ? {} : { provider }),
    ...(schema === undefined ? {} : { schema }),
  };
}

/** The provider that created a resource of the state. */
export const providerOf = (context: Providers, { type }: RecordedResource) =>
  context.provider(packageOf(type));

/** The provider resource of a resource in the state: the one of this run, or else the one in the state. */
function ownProviderOf(
  { registry, olds }: Resources,
  { provider }: RecordedResource,
): ProviderState | undefined {
  const { urn } = parseReference(provider);
  return registry.get(olds.currentUrn(urn)) ?? olds.all.find((resource) => resource.urn === urn);
}
