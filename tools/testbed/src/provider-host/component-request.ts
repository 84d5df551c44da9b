import type { ConstructRequest } from "@pulumi/pulumi/proto/provider_pb";
import {
  type ComponentOptions,
  type ComponentRequest,
  decodeAlias,
  decodeHooks,
  given,
  inSeconds,
  liftMarkers,
  type ProviderState,
  type ResourceRequest,
  type Services,
} from "@eks-platform/engine/clouds";

/** Reads off the wire what component the engine wants to be built. */
export function decodeComponent(
  { struct }: Services,
  request: ConstructRequest,
  provider: ProviderState,
  schema: ResourceRequest["schema"],
): ComponentRequest {
  const propertyDependencies = [...request.getInputdependenciesMap().entries()].map(
    ([property, message]) => [property, new Set(message.getUrnsList())] as const,
  );
  return {
    // The engine gives a component its URN when it is registered.
    urn: "",
    type: request.getType(),
    name: request.getName(),
    parent: request.getParent(),
    inputs: liftMarkers(struct.decode(request.getInputs())),
    dependencies: request.getDependenciesList(),
    propertyDependencies: new Map(propertyDependencies),
    providers: new Map(request.getProvidersMap().entries()),
    options: decodeOptions(request, struct),
    provider,
    ...(schema === undefined ? {} : { schema }),
  };
}

function decodeOptions(request: ConstructRequest, struct: Services["struct"]): ComponentOptions {
  const timeouts = request.getCustomtimeouts();
  const trigger = request.getReplacementTrigger();
  return {
    ...given("protect", request.hasProtect() ? request.getProtect() : undefined),
    ...given("retainOnDelete", request.hasRetainondelete() ? request.getRetainondelete() : undefined),
    ...given(
      "deleteBeforeReplace",
      request.hasDeletebeforereplace() ? request.getDeletebeforereplace() : undefined,
    ),
    ...given("deletedWith", request.getDeletedwith()),
    ignoreChanges: request.getIgnorechangesList(),
    replaceOnChanges: request.getReplaceonchangesList(),
    replaceWith: request.getReplaceWithList(),
    additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
    aliases: request.getAliasesList().map(decodeAlias),
    customTimeouts: inSeconds({
      ...given("create", timeouts?.getCreate()),
      ...given("update", timeouts?.getUpdate()),
      ...given("delete", timeouts?.getDelete()),
    }),
    ...decodeHooks(request.getResourceHooks()),
    ...given("replacementTrigger", trigger && struct.decodeValue(trigger)),
  };
}
