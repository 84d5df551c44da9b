import type { ValueMap } from "../protocol/values";
import { unknown } from "../protocol/values";
import { requestOf } from "./check";
import { providerFor, type ProviderSeeker } from "./default-providers";
import { noOptions } from "./goal";
import { isUnconfigured, providerState } from "./provider-state";
import type { Registration } from "./registration";
import { withSecrets } from "./secrets";
import type { Session } from "./session";
import { readStep } from "./steps/read-step";
import { packageOf, urnOf } from "./urn";

/** What is to be read. */
export interface Read extends Omit<ProviderSeeker, "token"> {
  readonly type: string;
  readonly name: string;
  readonly id: string;

  /** URN; empty for none. */
  readonly parent: string;

  /** What the program knows of it already. */
  readonly properties: ValueMap;
  readonly dependencies: readonly string[];
  readonly additionalSecretOutputs: readonly string[];
  readonly sourcePosition: string;
}

/** Reads a resource that stands outside the program. No policy judges it. */
export async function read(session: Session, wanted: Read): Promise<Registration> {
  const { type, name, parent, additionalSecretOutputs } = wanted;
  const provider = await providerFor(session, { ...wanted, token: type }, type);
  const urn = urnOf(session.options, parent, type, name);
  session.options.onRequest?.({ kind: "read", urn, wanted });
  return session.step(urn, async () => {
    if (parent !== "" && session.ledger.get(parent) === undefined) {
      throw new Error(`could not find parent resource ${parent}`);
    }
    session.ledger.take(urn);
    const { old } = session.olds.claim(urn, { type, name, parent, aliases: [] }, (other) =>
      session.ledger.isTaken(other),
    );
    const prepared = prepare(session, wanted, urn, provider);
    const resource = await readStep(session, prepared, old, async () => {
      const found = await ask(session, prepared);
      return { ...found, outputs: withSecrets(found.outputs, additionalSecretOutputs) };
    });
    session.ledger.enter(resource);
    return resource;
  });
}

function prepare(session: Session, wanted: Read, urn: string, provider: string): Registration {
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

/** Nothing can be asked about an id that nobody knows, nor of a provider that is not configured. */
async function ask(session: Session, resource: Registration): Promise<Registration> {
  const { id, type } = resource;
  if (id === unknown || isUnconfigured(session, resource.providerState)) return resource;
  const found = await session.cloud(packageOf(type)).read({ ...requestOf(resource), id });
  return { ...resource, ...found, id: found.id || id };
}
