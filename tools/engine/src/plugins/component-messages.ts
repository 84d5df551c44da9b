import type { CallRequest, ConstructRequest } from "@pulumi/pulumi/proto/provider_pb";
import type { ComponentRequest } from "../model/component";
import { hookMoments } from "../model/resource-options";
import type { ValueMap } from "../model/values";
import type { MonitorOptions } from "../monitor/options";
import { formatTimeouts } from "../monitor/registration/duration";
import { encodeAlias } from "../monitor/rpc/aliases";
import { outputDependencies } from "../protocol/conversions";

/** The run that a component becomes part of. */
export type ComponentRun = Pick<
  MonitorOptions,
  "services" | "project" | "stack" | "organization" | "config" | "secretKeys" | "parallel"
> & {
  /** Address of its engine. */
  readonly address: string;
};

/** Asks a plugin to build a component. */
export function constructRequest(run: ComponentRun, asked: ComponentRequest): ConstructRequest {
  const { services } = run;
  const { ConstructRequest } = services.provider;
  const { options } = asked;
  const message = aboutRun(new ConstructRequest(), run);
  message.setType(asked.type).setName(asked.name).setParent(asked.parent);
  message.setInputs(services.struct.encode(asked.inputs)).setAcceptsOutputValues(true);
  for (const [property, urns] of asked.propertyDependencies) {
    const dependencies = new ConstructRequest.PropertyDependencies().setUrnsList([...urns]);
    message.getInputdependenciesMap().set(property, dependencies);
  }
  message.setDependenciesList([...asked.dependencies]);
  for (const [pkg, reference] of asked.providers) message.getProvidersMap().set(pkg, reference);

  if (options.protect !== undefined) message.setProtect(options.protect);
  if (options.retainOnDelete !== undefined) message.setRetainondelete(options.retainOnDelete);
  if (options.deleteBeforeReplace !== undefined) message.setDeletebeforereplace(options.deleteBeforeReplace);
  message.setDeletedwith(options.deletedWith ?? "");
  message.setIgnorechangesList([...(options.ignoreChanges ?? [])]);
  message.setReplaceonchangesList([...(options.replaceOnChanges ?? [])]);
  message.setReplaceWithList([...(options.replaceWith ?? [])]);
  message.setAdditionalsecretoutputsList([...(options.additionalSecretOutputs ?? [])]);
  message.setAliasesList((options.aliases ?? []).map((alias) => encodeAlias(services, alias)));
  if (options.replacementTrigger !== undefined) {
    message.setReplacementTrigger(services.struct.encodeValue(options.replacementTrigger));
  }
  const { create, update, delete: remove } = formatTimeouts(options.customTimeouts ?? {});
  const timeouts = new ConstructRequest.CustomTimeouts();
  timeouts
    .setCreate(create ?? "")
    .setUpdate(update ?? "")
    .setDelete(remove ?? "");
  message.setCustomtimeouts(timeouts);
  if (options.hooks !== undefined) {
    const binding = new ConstructRequest.ResourceHooksBinding();
    for (const moment of hookMoments) binding[`set${moment}List`]([...(options.hooks[moment] ?? [])]);
    message.setResourceHooks(binding);
  }
  return message;
}

/** Asks a plugin to call a method. */
export function callRequest(run: ComponentRun, token: string, args: ValueMap): CallRequest {
  const { services } = run;
  const { CallRequest } = services.provider;
  const message = aboutRun(new CallRequest(), run);
  message.setTok(token).setArgs(services.struct.encode(args)).setAcceptsOutputValues(true);
  for (const [name, value] of Object.entries(args)) {
    const dependencies = new CallRequest.ArgumentDependencies();
    message.getArgdependenciesMap().set(name, dependencies.setUrnsList([...outputDependencies(value)]));
  }
  return message;
}

/**
 * Describes the run. A preview with known values is still a preview: else components would wait for resources that do
 * not exist.
 */
function aboutRun<T extends ConstructRequest | CallRequest>(message: T, run: ComponentRun): T {
  message.setProject(run.project).setStack(run.stack).setOrganization(run.organization);
  message
    .setDryrun(true)
    .setParallel(run.parallel ?? 1)
    .setMonitorendpoint(run.address);
  for (const [key, value] of Object.entries(run.config)) message.getConfigMap().set(key, value);
  message.setConfigsecretkeysList([...run.secretKeys]);
  return message;
}
