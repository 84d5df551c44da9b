import type { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import {
  type ChildRegistration,
  type ComponentOptions,
  encodeAlias,
  hookMoments,
  formatTimeouts,
  toOutputValues,
  type Services,
} from "@eks-platform/engine/providers";

/** Encodes the registration of a component or of its child, as an SDK does. */
export function encodeRegistration(services: Services, child: ChildRegistration): RegisterResourceRequest {
  const { resource, struct } = services;
  const request = new resource.RegisterResourceRequest();
  request.setType(child.type).setName(child.name).setCustom(child.custom).setParent(child.parent);
  request.setObject(struct.encode(toOutputValues(child.inputs))).setVersion(child.version ?? "");
  request.setDependenciesList([...(child.dependencies ?? [])]).setProvider(child.provider ?? "");
  for (const [property, urns] of child.propertyDependencies ?? []) {
    const message = new resource.RegisterResourceRequest.PropertyDependencies();
    request.getPropertydependenciesMap().set(property, message.setUrnsList([...urns]));
  }
  for (const [packageName, reference] of child.providers ?? []) {
    request.getProvidersMap().set(packageName, reference);
  }
  request.setAcceptsecrets(true).setAcceptresources(true).setSupportspartialvalues(true);
  request.setSupportsresultreporting(true).setAliasspecs(true);
  return encodeOptions(services, request, child.options ?? {});
}

function encodeOptions(
  services: Services,
  request: RegisterResourceRequest,
  options: ComponentOptions,
): RegisterResourceRequest {
  const { resource, struct } = services;
  if (options.protect !== undefined) request.setProtect(options.protect);
  if (options.retainOnDelete !== undefined) request.setRetainondelete(options.retainOnDelete);
  if (options.deleteBeforeReplace !== undefined) {
    request.setDeletebeforereplace(options.deleteBeforeReplace).setDeletebeforereplacedefined(true);
  }
  request.setDeletedwith(options.deletedWith ?? "");
  request.setIgnorechangesList([...(options.ignoreChanges ?? [])]);
  request.setReplaceonchangesList([...(options.replaceOnChanges ?? [])]);
  request.setHidediffsList([...(options.hideDiffs ?? [])]);
  request.setReplaceWithList([...(options.replaceWith ?? [])]);
  request.setAdditionalsecretoutputsList([...(options.additionalSecretOutputs ?? [])]);
  request.setAliasesList((options.aliases ?? []).map((alias) => encodeAlias(services, alias)));
  const { create, update, delete: remove } = formatTimeouts(options.customTimeouts ?? {});
  if (create !== undefined || update !== undefined || remove !== undefined) {
    const timeouts = new resource.RegisterResourceRequest.CustomTimeouts();
    timeouts
      .setCreate(create ?? "")
      .setUpdate(update ?? "")
      .setDelete(remove ?? "");
    request.setCustomtimeouts(timeouts);
  }
  if (options.hooks !== undefined) {
    const binding = new resource.RegisterResourceRequest.ResourceHooksBinding();
    for (const moment of hookMoments) binding[`set${moment}List`]([...(options.hooks[moment] ?? [])]);
    request.setHooks(binding);
  }
  if (options.replacementTrigger !== undefined) {
    request.setReplacementTrigger(struct.encodeValue(options.replacementTrigger));
  }
  return request;
}
