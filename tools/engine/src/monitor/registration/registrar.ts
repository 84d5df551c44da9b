import type { ChildRegistration, RegisteredChild, Registrar } from "../../model/component";
import { createEmptyGoal, type Goal, noOptions } from "../../model/goal";
import { unknown } from "../../model/values";
import { toOutputValues } from "../../protocol/conversions";
import { invokeFunction } from "../calls/invoke";
import type { ComponentContext, Resources } from "../run-context";
import { transformInvoke } from "../transforms/invoke-transforms";
import { formatTimeouts } from "./duration";
import { registerOutputs } from "./outputs";

/**
 * The engine, as simulated components see it. Their children pass through the same pipeline as every other
 * registration.
 */
export function createRegistrar(context: ComponentContext): Registrar {
  return {
    register: async (child) => registeredChild(context, (await context.register(goalOf(child))).urn),
    registerOutputs: (urn, outputs) => registerOutputs(context, urn, outputs),
    stateOf: (urn) => context.registry.stateOf(urn),
    invoke: async (token, args, parent, version = "") => {
      const call = { token, args, parent, provider: "", version, pluginDownloadUrl: "", packageRef: "" };
      return invokeFunction(context, await transformInvoke(context, call));
    },
  };
}

function goalOf(child: ChildRegistration): Goal {
  const { type, name, custom, parent, propertyDependencies } = child;
  const { customTimeouts = {}, ...options } = child.options ?? {};
  return {
    ...createEmptyGoal(type, name, custom),
    parent,
    properties: toOutputValues(child.inputs),
    dependencies: new Set(child.dependencies),
    ...(propertyDependencies === undefined || propertyDependencies.size === 0
      ? {}
      : { propertyDependencies }),
    provider: child.provider ?? "",
    providers: child.providers ?? new Map(),
    version: child.version ?? "",
    options: { ...noOptions, ...options, customTimeouts: formatTimeouts(customTimeouts) },
  };
}

/** A component's outputs are its inputs until it registers others. */
function registeredChild({ registry }: Pick<Resources, "registry">, urn: string): RegisteredChild {
  const child = registry.get(urn);
  if (child === undefined) throw new Error(`the child ${urn} has been registered and is not there`);
  const { custom, id, inputs, outputs } = child;
  return custom ? { urn, id: id || unknown, outputs } : { urn, id: "", outputs: inputs };
}
