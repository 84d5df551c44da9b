import type { Goal } from "../../model/goal";
import type { Registration } from "../../model/registration";
import { toPlainValues } from "../../protocol/conversions";
import { isProviderType, packageOf } from "../../protocol/urn";
import { withPackage } from "../provider-references/provider-inputs";
import { providerState } from "../provider-references/provider-state";
import type { DefaultProviders, Resources, Settings } from "../run-context";
import { parseTimeouts } from "./duration";

/** Claims the URN, and creates the registration as it is before the first step. Output values become plain values. */
export function startRegistration(
  context: Resources & Pick<DefaultProviders, "packages"> & Settings<"schemas">,
  goal: Goal,
  urn: string,
  provider: string,
): Registration {
  const { registry, options } = context;
  const { type, name, custom, parent, sourcePosition } = goal;
  if (parent !== "" && registry.get(parent) === undefined)
    throw new Error(`could not find parent resource ${parent}`);
  registry.claimUrn(urn);
  const { aliases } = goal.options;
  const found = context.olds.claim(urn, { type, name, parent, aliases }, (other) =>
    registry.isClaimed(other),
  );

  const served = custom && !isProviderType(type);
  const schema = served ? options.schemas(type) : undefined;
  const inputs = toPlainValues(goal.properties);
  return {
    urn,
    type,
    name,
    custom,
    external: false,
    parent,
    provider,
    ...(served ? { providerState: providerState(context, provider) } : {}),
    ...(schema === undefined ? {} : { schema }),
    inputs: isProviderType(type) ? withPackage(inputs, packageRequest(context, goal)) : inputs,
    id: "",
    outputs: {},
    simulated: [],
    dependencies: [...goal.dependencies].sort(),
    propertyDependencies: goal.propertyDependencies ?? new Map(),
    options: { ...goal.options, customTimeouts: parseTimeouts(goal.options.customTimeouts) },
    sourcePosition,
    ...found,
  };
}

function packageRequest(
  { packages }: Pick<DefaultProviders, "packages">,
  { type, version, pluginDownloadUrl, packageRef }: Goal,
) {
  return packageRef === ""
    ? { plugin: packageOf(type), version, pluginDownloadUrl }
    : packages.get(packageRef);
}
