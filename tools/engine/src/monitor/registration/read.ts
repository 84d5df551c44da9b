import { noOptions } from "../../model/goal";
import type { Registration } from "../../model/registration";
import { unknown } from "../../model/values";
import { packageOf, urnOf } from "../../protocol/urn";
import type { ReadGoal } from "../engine-request";
import { providerFor } from "../provider-references/default-providers";
import { isUnconfigured, providerState } from "../provider-references/provider-state";
import { withSecrets } from "../secrets/mark-secrets";
import type { Session } from "../session";
import { readStep } from "../steps/read-step";
import { createResourceRequest } from "./check";

/** Reads a resource that the program does not manage. No policy checks it. */
export async function readResource(session: Session, wanted: ReadGoal): Promise<Registration> {
  const { type, name, parent, additionalSecretOutputs } = wanted;
  const provider = await providerFor(session, { ...wanted, token: type }, type);
  const urn = urnOf(session.options, parent, type, name);
  session.options.onRequest?.({ kind: "read", urn, wanted });
  return session.runStep(urn, async () => {
    if (parent !== "" && session.registry.get(parent) === undefined) {
      throw new Error(`could not find parent resource ${parent}`);
    }
    session.registry.claimUrn(urn);
    const { old } = session.olds.claim(urn, { type, name, parent, aliases: [] }, (other) =>
      session.registry.isClaimed(other),
    );
    const prepared = prepare(session, wanted, urn, provider);
    const resource = await readStep(session, prepared, old, async () => {
      const found = await ask(session, prepared);
      return { ...found, outputs: withSecrets(found.outputs, additionalSecretOutputs) };
    });
    session.registry.add(resource);
    return resource;
  });
}

function prepare(session: Session, wanted: ReadGoal, urn: string, provider: string): Registration {
  const { type, name, id, parent, properties, dependencies, additionalSecretOutputs, sourcePosition } =
    wanted;
  const schema = session.options.schemas(type);
  return {
    urn,
    type,
    name,
    custom: true,
    external: true,
    parent,
    provider,
    providerState: providerState(session, provider),
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
async function ask(session: Session, resource: Registration): Promise<Registration> {
  const { id, type } = resource;
  if (id === unknown || isUnconfigured(session, resource.providerState)) return resource;
  const found = await session.provider(packageOf(type)).read({ ...createResourceRequest(resource), id });
  return { ...resource, ...found, id: found.id || id };
}
