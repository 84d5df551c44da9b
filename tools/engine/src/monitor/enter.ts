import { downgrade } from "../protocol/conversions";
import { inSeconds } from "./duration";
import type { Goal } from "./goal";
import { withPackage } from "./provider-inputs";
import { providerState } from "./provider-state";
import type { Registration } from "./registration";
import type { Session } from "./session";
import { isProviderType, packageOf } from "./urn";

/** Takes the URN, and writes down what is known before the first step. Output values become plain ones. */
export function enter(session: Session, goal: Goal, urn: string, provider: string): Registration {
  const { ledger, options } = session;
  const { type, name, custom, parent, sourcePosition } = goal;
  if (parent !== "" && ledger.get(parent) === undefined)
    throw new Error(`could not find parent resource ${parent}`);
  ledger.take(urn);
  const { aliases } = goal.options;
  const found = session.olds.claim(urn, { type, name, parent, aliases }, (other) => ledger.isTaken(other));

  const served = custom && !isProviderType(type);
  const schema = served ? options.schemas(type) : undefined;
  const inputs = downgrade(goal.properties);
  return {
    urn,
    type,
    name,
    custom,
    external: false,
    parent,
    provider,
    ...(served ? { providerState: providerState(session, provider) } : {}),
    ...(schema === undefined ? {} : { schema }),
    inputs: isProviderType(type) ? withPackage(inputs, packageRequest(session, goal)) : inputs,
    id: "",
    outputs: {},
    simulated: [],
    dependencies: [...goal.dependencies].sort(),
    propertyDependencies: goal.propertyDependencies ?? new Map(),
    options: { ...goal.options, customTimeouts: inSeconds(goal.options.customTimeouts) },
    sourcePosition,
    ...found,
  };
}

function packageRequest({ packages }: Session, { type, version, pluginDownloadUrl, packageRef }: Goal) {
  return packageRef === ""
    ? { plugin: packageOf(type), version, pluginDownloadUrl }
    : packages.get(packageRef);
}
