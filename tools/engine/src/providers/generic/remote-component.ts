import type { ComponentRequest, ConstructResult, Registrar } from "../../model/component";
import type { Value } from "../../model/values";
import { toPlainValues } from "../../protocol/conversions";
import { isOptional } from "../sdk/shape";
import type { ValueGenerator } from "./value-generator";

/**
 * Registers a component whose code is not at hand: without children. Outputs that are named as an input repeat it. Others
 * have a value of their declared type; outputs that are resources stay unknown.
 *
 * @param generator absent where values that only the cloud knows are to stay unknown
 */
export async function constructWithoutModel(
  request: ComponentRequest,
  registrar: Registrar,
  generator: ValueGenerator | undefined,
): Promise<ConstructResult> {
  const { type, name, parent, providers, options, schema, dependencies, propertyDependencies } = request;
  const inputs = toPlainValues(request.inputs);
  const self = await registrar.register({
    ...{ type, name, custom: false, parent, inputs, dependencies, propertyDependencies, providers, options },
    ...(schema === undefined ? {} : { version: schema.version }),
  });

  const state: Record<string, Value> = {};
  const simulated: string[] = [];
  for (const [property, declared] of Object.entries(schema?.types ?? {})) {
    const given = inputs[property];
    const value =
      given ??
      (isOptional(declared) ? undefined : generator?.valueOf(declared, property, `${self.urn}.${property}`));
    if (value === undefined) continue;
    state[property] = value;
    if (given === undefined) simulated.push(property);
  }
  await registrar.registerOutputs(self.urn, state);
  return {
    urn: self.urn,
    state,
    dependencies: new Map(
      Object.keys(state).map((property) => [property, propertyDependencies.get(property) ?? new Set()]),
    ),
    simulated,
    note: `There is neither a plugin nor a model of ${type}: it stands in the plan without its children.`,
  };
}
