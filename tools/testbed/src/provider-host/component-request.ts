import type { ConstructRequest } from "@pulumi/pulumi/proto/provider_pb";
import {
  type ComponentOptions,
  type ComponentRequest,
  decodeAlias,
  decodeHooks,
  optional,
  parseTimeouts,
  toOutputValues,
  type ProviderState,
  type ResourceRequest,
  type Services,
} from "@eks-platform/engine/providers";

/** Decodes the request to construct a component. */
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
    // The engine assigns the URN at the registration.
    urn: "",
    type: request.getType(),
    name: request.getName(),
    parent: request.getParent(),
    inputs: toOutputValues(struct.decode(request.getInputs())),
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
    ...optional("protect", request.hasProtect() ? request.getProtect() : undefined),
    ...optional("retainOnDelete", request.hasRetainondelete() ? request.getRetainondelete() : undefined),
    ...optional(
      "deleteBeforeReplace",
      request.hasDeletebeforereplace() ? request.getDeletebeforereplace() : undefined,
    ),
    ...optional("deletedWith", request.getDeletedwith()),
    ignoreChanges: request.getIgnorechangesList(),
    replaceOnChanges: request.getReplaceonchangesList(),
    replaceWith: request.getReplaceWithList(),
    additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
    aliases: request.getAliasesList().map(decodeAlias),
    customTimeouts: parseTimeouts({
      ...optional("create", timeouts?.getCreate()),
      ...optional("update", timeouts?.getUpdate()),
      ...optional("delete", timeouts?.getDelete()),
    }),
    ...decodeHooks(request.getResourceHooks()),
    ...optional("replacementTrigger", trigger && struct.decodeValue(trigger)),
  };
}
