import type * as proto from "@pulumi/pulumi/proto/resource_pb";
import type { Goal } from "../../model/goal";
import { optional } from "../../model/optional";
import { hashAssets } from "../../protocol/assets";
import { toOutputValues } from "../../protocol/conversions";
import type { MonitorOptions } from "../options";
import { requireUrn } from "../registration/option-checks";
import { decodeAlias } from "./aliases";
import { decodeCallback, decodePosition } from "./origins";
import { decodeHooks, decodeTimeouts } from "./resource-options";

type DecodeContext = Pick<MonitorOptions, "services" | "workingFolder" | "projectFolder" | "remoteFiles">;

/** Reads a registration off the wire. */
export function decodeRegistration(
  { services: { struct }, workingFolder, projectFolder, remoteFiles }: DecodeContext,
  request: proto.RegisterResourceRequest,
): Goal {
  const dependencies = request.getDependenciesList();
  for (const urn of dependencies) requireUrn(urn, "dependency");
  const propertyDependencies = decodePropertyDependencies(request);
  const trigger = request.getReplacementTrigger();

  return {
    type: request.getType(),
    name: request.getName(),
    custom: request.getCustom(),
    remote: request.getRemote(),
    parent: request.getParent(),
    properties: toOutputValues(hashAssets(struct.decode(request.getObject()), workingFolder, remoteFiles)),
    dependencies: new Set(dependencies),
    ...(propertyDependencies.size === 0 && !request.getRemote() ? {} : { propertyDependencies }),
    provider: request.getProvider(),
    providers: new Map(request.getProvidersMap().entries()),
    version: request.getVersion(),
    pluginDownloadUrl: request.getPlugindownloadurl(),
    packageRef: request.getPackageref(),
    options: {
      ...optional("protect", request.hasProtect() ? request.getProtect() : undefined),
      ...optional("retainOnDelete", request.hasRetainondelete() ? request.getRetainondelete() : undefined),
      ...optional(
        "deleteBeforeReplace",
        setsReplacementOrder(request) ? request.getDeletebeforereplace() : undefined,
      ),
      ...optional("deletedWith", request.getDeletedwith()),
      ...optional("importId", request.getImportid()),
      ignoreChanges: request.getIgnorechangesList(),
      replaceOnChanges: request.getReplaceonchangesList(),
      hideDiffs: request.getHidediffsList(),
      replaceWith: request.getReplaceWithList(),
      additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
      aliases: [...request.getAliasurnsList(), ...request.getAliasesList().map(decodeAlias)],
      customTimeouts: decodeTimeouts(request.getCustomtimeouts()),
      ...decodeHooks(request.getHooks()),
      ...optional("replacementTrigger", trigger && struct.decodeValue(trigger)),
    },
    transforms: request.getTransformsList().map(decodeCallback),
    sourcePosition: decodePosition(request.getSourceposition(), projectFolder),
  };
}

/** SDKs that do not report whether the option is set can only set it to true. */
const setsReplacementOrder = (request: proto.RegisterResourceRequest) =>
  request.getDeletebeforereplacedefined() || request.getDeletebeforereplace();

function decodePropertyDependencies(request: proto.RegisterResourceRequest): Map<string, Set<string>> {
  const result = new Map<string, Set<string>>();
  for (const [property, message] of request.getPropertydependenciesMap().entries()) {
    const urns = message.getUrnsList();
    for (const urn of urns) requireUrn(urn, `dependency on property ${property}`);
    result.set(property, new Set(urns));
  }
  return result;
}
