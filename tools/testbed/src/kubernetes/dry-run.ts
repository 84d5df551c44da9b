import { ApiError } from "./api/api-error";
import { type ClusterObjects, UnservedKindError } from "./api/cluster-objects";
import { getList, getText } from "./api/field";
import type { CreatedObjects } from "./created-objects";
import { mapConcurrently } from "../concurrency";
import type { SourcedObject } from "./objects/sourced-object";
import {
  isDefinition,
  isNamespace,
  type KubernetesObject,
  formatObjectName,
} from "./objects/kubernetes-object";
import type { DryRunResult } from "./dry-run-result";
import { waitUntil } from "./wait-until";

/** Requests in progress at once: enough to keep the server busy, and few enough to avoid throttling. */
const concurrency = 16;

/** Seconds until the server must serve an accepted definition. */
const establishSeconds = 30;

/**
 * Dry-runs objects on the API server, with full validation, admission and policies. Nothing changes, except that accepted
 * definitions and namespaces are created, since the other objects need them.
 *
 * @returns one result per object, in the order of the objects
 */
export async function dryRunObjects(
  sourced: readonly SourcedObject[],
  created: CreatedObjects,
): Promise<readonly DryRunResult[]> {
  const { objects } = created;
  const results = new Map<SourcedObject, DryRunResult>();
  const dryRunSome = async (some: readonly SourcedObject[]) => {
    const said = await mapConcurrently(some, concurrency, (item) => dryRunObject(item, objects));
    for (const [index, item] of some.entries()) {
      const result = said[index];
      if (result !== undefined) results.set(item, result);
    }
    return said.filter(({ status }) => status === "accepted").map(({ object }) => object);
  };

  const definitions = await dryRunSome(sourced.filter(({ object }) => isDefinition(object)));
  await installDefinitions(definitions, created);
  const namespaces = await dryRunSome(sourced.filter(({ object }) => isNamespace(object)));
  for (const namespace of namespaces) await created.ensure(namespace);
  await dryRunSome(sourced.filter((item) => !results.has(item)));
  return sourced.flatMap((item) => results.get(item) ?? []);
}

/** Creates definitions, and waits until the server serves their kinds. */
export async function installDefinitions(
  definitions: readonly KubernetesObject[],
  created: CreatedObjects,
): Promise<void> {
  const { objects } = created;
  await mapConcurrently(definitions, concurrency, (definition) => created.ensure(definition));
  await mapConcurrently(definitions, concurrency, (definition) =>
    // The server serves a kind once its definition is established.
    waitUntil(`${formatObjectName(definition)} is served`, establishSeconds, async () => {
      const served = await Promise.all(
        listServedVersions(definition).map(({ version, kind }) => objects.kinds.find(version, kind)),
      );
      return served.every((kind) => kind !== undefined);
    }),
  );
}

function listServedVersions({ spec }: KubernetesObject): readonly { version: string; kind: string }[] {
  return getList(spec, "versions")
    .filter((version) => Object(version).served === true)
    .map((version) => ({
      version: `${getText(spec, "group")}/${getText(version, "name")}`,
      kind: getText(spec, "names", "kind"),
    }));
}

async function dryRunObject(item: SourcedObject, objects: ClusterObjects): Promise<DryRunResult> {
  if (item.skipReason !== undefined) return { ...item, status: "notChecked", reason: item.skipReason };
  try {
    const object = await withNamespace(item, objects);
    // An object without a name is created: the server generates one.
    const { warnings } = await (object.metadata.name === undefined
      ? objects.create(object, "dry")
      : objects.apply(object, "dry"));
    return { ...item, status: "accepted", warnings };
  } catch (error) {
    if (error instanceof UnservedKindError && error.isCustom) {
      return { ...item, status: "notChecked", reason: `there is no definition of ${error.apiVersion}` };
    }
    if (error instanceof ApiError || error instanceof UnservedKindError) {
      return { ...item, status: "rejected", message: error.message };
    }
    throw error;
  }
}

/** Adds the default namespace of an object. */
async function withNamespace(
  { object, namespace }: SourcedObject,
  { kinds }: ClusterObjects,
): Promise<KubernetesObject> {
  if (namespace === undefined || object.metadata.namespace !== undefined) return object;
  const served = await kinds.find(object.apiVersion, object.kind);
  return served?.namespaced === true ? { ...object, metadata: { ...object.metadata, namespace } } : object;
}
