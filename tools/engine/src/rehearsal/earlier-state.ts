import { parsePath } from "@eks-platform/plan";
import { patternsOf, type ReplacingProperties } from "../difference/replacing-properties";
import type { SeededRandom } from "../faults/seeded-random";
import { omit } from "../model/omit";
import type { RecordedResource } from "../model/recorded-resource";
import { contains, isMap, type Value, type ValueMap } from "../model/values";
import { dependenciesOf } from "../state/dependencies/dependencies";
import type { Snapshot } from "../state/snapshot";
import { isCreatedByProvider } from "./invariants/created-by-provider";

/** The state of an earlier program, and what a run of the current program therefore has to do. */
export interface EarlierState {
  readonly snapshot: Snapshot;

  /** URNs of resources that the current program will update, replace, create and delete. */
  readonly toUpdate: readonly string[];
  readonly toReplace: readonly string[];
  readonly toCreate: readonly string[];
  readonly toDelete: readonly string[];
}

/**
 * Invents the state of an earlier program: two resources lacked a property, one lacked a property whose change
 * replaces it, one did not exist yet, and one existed that no longer does. So any program can be rehearsed in a
 * change, although nothing in it has changed. Protected resources stay the same, since a change may not touch them.
 *
 * @param snapshot the state that the current program has left
 * @param replacing properties whose change replaces a resource
 */
export function earlierState(
  snapshot: Snapshot,
  replacing: ReplacingProperties,
  random: SeededRandom,
): EarlierState {
  const chosen = new Set<string>();
  const choose = (candidates: readonly RecordedResource[]): readonly RecordedResource[] => {
    const resource = random.pick(candidates.filter(({ urn }) => !chosen.has(urn)));
    if (resource === undefined) return [];
    chosen.add(resource.urn);
    return [resource];
  };
  const { resources } = snapshot;
  const changeable = resources.filter(
    (resource) => isCreatedByProvider(resource) && resource.options.protect !== true,
  );
  const needed = new Set(resources.flatMap(dependenciesOf));
  const leaves = changeable.filter(({ urn }) => !needed.has(urn));

  const created = choose(leaves);
  const like = random.pick(leaves);
  const deleted = like === undefined ? [] : [predecessor(like)];
  const replaced = choose(leaves.filter((resource) => replacingKeys(resource, replacing).length > 0));
  const plain = changeable.filter((resource) => plainKeys(resource, replacing).length > 0);
  const updated = [...choose(plain), ...choose(plain)];

  const lacking = new Map<string, RecordedResource>();
  for (const resource of replaced)
    lacking.set(resource.urn, lack(resource, replacingKeys(resource, replacing), random));
  for (const resource of updated)
    lacking.set(resource.urn, lack(resource, plainKeys(resource, replacing), random));
  const current = resources.filter((resource) => !created.includes(resource));
  return {
    snapshot: {
      resources: [...current.map((resource) => lacking.get(resource.urn) ?? resource), ...deleted],
      pendingOperations: [],
    },
    toUpdate: urnsOf(updated),
    toReplace: urnsOf(replaced),
    toCreate: urnsOf(created),
    toDelete: urnsOf(deleted),
  };
}

const urnsOf = (resources: readonly RecordedResource[]) => resources.map(({ urn }) => urn);

/** A resource like another one, under a name that the current program does not have. */
function predecessor(resource: RecordedResource): RecordedResource {
  const { urn, name, id } = resource;
  return { ...resource, urn: `${urn}-earlier`, name: `${name}-earlier`, id: `${id}-earlier` };
}

function lack(resource: RecordedResource, keys: readonly string[], random: SeededRandom): RecordedResource {
  const key = random.pick(keys);
  if (key === undefined) return resource;
  const inputs: ValueMap = omit(resource.inputs, key);
  return { ...resource, inputs };
}

/** Properties whose addition replaces the resource. */
function replacingKeys(resource: RecordedResource, replacing: ReplacingProperties): readonly string[] {
  const roots = rootsOf(resource.type, replacing);
  // If only parts of a property replace the resource, the part may be missing.
  return givenKeys(resource).filter((key) => roots.get(key) === "whole");
}

/** Properties whose addition changes the resource in place, as far as is known. */
function plainKeys(resource: RecordedResource, replacing: ReplacingProperties): readonly string[] {
  const { type, options } = resource;
  const roots = rootsOf(type, replacing);
  const passedOver = new Set([...options.ignoreChanges, ...options.replaceOnChanges].map(rootOf));
  if (passedOver.has("*")) return [];
  return givenKeys(resource).filter((key) => !roots.has(key) && !passedOver.has(key));
}

/** Whether a property, or some part of it, replaces the resource. */
function rootsOf(type: string, replacing: ReplacingProperties): ReadonlyMap<string, "whole" | "part"> {
  const roots = new Map<string, "whole" | "part">();
  for (const [root, ...rest] of patternsOf(replacing, type)) {
    const key = String(root);
    if (rest.length === 0) roots.set(key, "whole");
    else if (!roots.has(key)) roots.set(key, "part");
  }
  return roots;
}

const rootOf = (path: string) => String(parsePath(path)?.[0] ?? path);

/**
 * Non-empty properties, except those that a provider keeps for itself, and those that the id is derived from, since a
 * resource with that id cannot have lacked them.
 */
function givenKeys({ inputs, id }: RecordedResource): readonly string[] {
  return Object.entries(inputs)
    .filter(
      ([key, value]) => !key.startsWith("__") && value !== undefined && value !== null && !isEmpty(value),
    )
    .filter(
      ([, value]) => !contains(value, (part) => typeof part === "string" && part !== "" && id.includes(part)),
    )
    .map(([key]) => key)
    .sort();
}

const isEmpty = (value: Value) =>
  (Array.isArray(value) && value.length === 0) || (isMap(value) && Object.keys(value).length === 0);
