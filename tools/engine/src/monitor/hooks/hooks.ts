import type { GoalOptions } from "../../model/goal";
import { omit } from "../../model/omit";
import type { Registration } from "../../model/registration";
import type { HookMoment } from "../../model/resource-options";
import { messageOf } from "../failure";
import { formatTimeouts } from "../registration/duration";
import { encodeOptions } from "../rpc/resource-options";
import type { Hooks, ProgramFunctions, Reporter, Settings } from "../run-context";
import type { Hook } from "./hook-registry";

/** Runs the hooks for one moment, in order. */
export async function runHooks(
  context: Hooks,
  resource: Registration,
  moment: HookMoment,
): Promise<Registration> {
  for (const name of resource.options.hooks?.[moment] ?? []) {
    const hook = context.hooks.get(name);
    if (context.options.dryRun && !hook.onDryRun) continue;
    const problem = await callHook(context, hook, resource, moment);
    if (problem !== "")
      report(context, { name, moment, problem, ignoresErrors: hook.ignoresErrors }, resource.urn);
  }
  return resource;
}

interface HookFailure {
  readonly name: string;
  readonly moment: HookMoment;
  readonly problem: string;
  readonly ignoresErrors: boolean;
}

/** Before a step, a failure stops it. After a step, the resource exists, and the run has an error. */
function report(context: Reporter, { name, moment, problem, ignoresErrors }: HookFailure, urn: string): void {
  if (ignoresErrors) context.log.report("warning", `${moment} hook "${name}" failed: ${problem}`, urn);
  else if (moment.startsWith("Before")) throw new Error(`before hook "${name}" failed: ${problem}`);
  else context.reportError(`after hook "${name}" failed: ${problem}`, urn);
}

async function callHook(
  context: ProgramFunctions,
  hook: Hook,
  resource: Registration,
  moment: HookMoment,
): Promise<string> {
  const { services } = context.options;
  const { ResourceHookRequest, ResourceHookResponse } = services.resource;
  const request = new ResourceHookRequest();
  request.setUrn(resource.urn).setId(resource.id).setName(resource.name).setType(resource.type);
  const old = moment.endsWith("Delete") ? resource : moment.endsWith("Update") ? resource.old : undefined;
  if (old !== undefined) {
    request.setOldInputs(services.struct.encode(old.inputs));
    request.setOldOutputs(services.struct.encode(old.outputs));
    request.setOldOptions(hookOptions(context, old));
  }
  if (!moment.endsWith("Delete")) {
    request.setNewInputs(services.struct.encode(resource.inputs));
    if (moment.startsWith("After")) request.setNewOutputs(services.struct.encode(resource.outputs));
    request.setNewOptions(hookOptions(context, resource));
  }
  try {
    const reply = await context.callbacks.call(hook.address, request);
    return ResourceHookResponse.deserializeBinary(reply).getError();
  } catch (error) {
    return messageOf(error);
  }
}

/** The options of a resource as its state has them: aliases only if one matched, `protect` always set. */
export function hookOptions({ options: { services } }: Settings<"services">, resource: Registration) {
  const options = omit(resource.options, "deleteBeforeReplace", "replacementTrigger");
  const shown: GoalOptions = {
    ...options,
    protect: options.protect ?? false,
    retainOnDelete: options.retainOnDelete ?? false,
    aliases: resource.formerUrn === undefined ? [] : [resource.formerUrn],
    customTimeouts: formatTimeouts(options.customTimeouts),
  };
  const { parent, provider, dependencies } = resource;
  const message = new services.resource.ResourceOptions();
  message.setParent(parent);
  return encodeOptions(
    services,
    {
      options: shown,
      provider,
      dependencies: new Set(dependencies),
      providers: new Map(),
      version: "",
      pluginDownloadUrl: "",
    },
    message,
  );
}
