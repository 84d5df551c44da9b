import { noOptions } from "../../model/goal";
import type { Registration } from "../../model/registration";
import { unknown } from "../../model/values";
import { packageOf, urnOf } from "../../protocol/urn";
import type { ReadGoal } from "../engine-request";
import { providerFor } from "../provider-references/default-providers";
import { isUnconfigured, providerState } from "../provider-references/provider-state";
import { withSecrets } from "../secrets/mark-secrets";
import type { Providers, ReadContext, Resources, Settings } from "../run-context";
import { readStep } from "../steps/read-step";
import { createResourceRequest } from "./check";

/** Reads a resource that the program does not manage. No policy checks it. */
export async function readResource(context: ReadContext, wanted: ReadGoal): Promise<Registration> {
  const { type, name, parent, additionalSecretOutputs } = wanted;
  const provider = await providerFor(context, { ...wanted, token: type }, type);
  const urn = urnOf(context.options, parent, type, name);
  context.options.onRequest?.({ kind: "read", urn, wanted });
  return context.runStep(urn, async () => {
    if (parent !== "" && context.registry.get(parent) === undefined) {
      throw new Error(`could not find parent resource ${parent}`);
    }
    context.registry.claimUrn(urn);
    const { old } = context.olds.claim(urn, { type, name, parent, aliases: [] }, (other) =>
      context.registry.isClaimed(other),
    );
    const prepared = prepare(context, wanted, urn, provider);
    const resource = await readStep(context, prepared, old, async () => {
      const found = await ask(context, prepared);
      return { ...found, outputs: withSecrets(found.outputs, additionalSecretOutputs) };
    });
    context.registry.add(resource);
    return resource;
  });
}

function prepare(
  context: Pick<Resources, "registry"> & Settings<"schemas">,
  wanted: ReadGoal,
  urn: string,
  provider: string,
): Registration {
  const { type, name, id, parent, properties, dependencies, additionalSecretOutputs, sourcePosition } =
    wanted;
  const schema = context.options.schemas(type);
  return {
    urn,
    type,
    name,
    custom: true,
    external: true,
    parent,
    provider,
    providerState: providerState(context, provider),
    ...(schema === undefined ? {} : { schema }),
    inputs: properties,
    id,
    outputs: {},
    simulated: [],
    dependencies: [...dependencies].sort(),
    propertyDependencies: new Map(),
    options: { ...noOptions, additionalSecretOutputs, customTimeouts: {} },
    sourcePosition,
  };
}

/** An unknown id cannot be read, nor can anything through a provider that is not configured. */
async function ask(context: Providers & Settings<"mode">, resource: Registration): Promise<Registration> {
  const { id, type } = resource;
  if (id === unknown || isUnconfigured(context, resource.providerState)) return resource;
  const found = await context.provider(packageOf(type)).read({ ...createResourceRequest(resource), id });
  return { ...resource, ...found, id: found.id || id };
}
