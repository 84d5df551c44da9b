import { ApiError } from "./api/api-error";
import { type ClusterObjects, UnservedKindError } from "./api/cluster-objects";
import { getList, getText } from "./api/field";
import type { CreatedObjects } from "./created-objects";
import { inOrder } from "./in-order";
import type { SourcedObject } from "./objects/sourced-object";
import {
  isDefinition,
  isNamespace,
  type KubernetesObject,
  formatObjectName,
} from "./objects/kubernetes-object";
import type { DryRunResult } from "./dry-run-result";
import { waitUntil } from "./wait-until";

/** Requests that are under way at once: enough to keep the server busy, few enough for it to throttle none. */
const concurrency = 16;

/** Seconds in which a definition is served once it is accepted. */
const establishSeconds = 30;

/**
 * Asks the API server what it thinks of objects: validation, admission and policies in full, and nothing is changed.
 * Definitions and namespaces, which the others need, are made for real if they are accepted.
 *
 * @returns one verdict per object, in the order of the objects
 */
export async function dryRunObjects(
  judged: readonly SourcedObject[],
  created: CreatedObjects,
): Promise<readonly DryRunResult[]> {
  const { objects } = created;
  const results = new Map<SourcedObject, DryRunResult>();
  const judge = async (some: readonly SourcedObject[]) => {
    const said = await inOrder(some, concurrency, (item) => dryRunObject(item, objects));
    for (const [index, item] of some.entries()) {
      const result = said[index];
      if (result !== undefined) results.set(item, result);
    }
    return said.filter(({ status }) => status === "accepted").map(({ object }) => object);
  };

  const definitions = await judge(judged.filter(({ object }) => isDefinition(object)));
  await installDefinitions(definitions, created);
  const namespaces = await judge(judged.filter(({ object }) => isNamespace(object)));
  for (const namespace of namespaces) await created.ensure(namespace);
  await judge(judged.filter((item) => !results.has(item)));
  return judged.flatMap((item) => results.get(item) ?? []);
}

/** Makes definitions for real, and waits until the server serves their kinds. */
export async function installDefinitions(
  definitions: readonly KubernetesObject[],
  created: CreatedObjects,
): Promise<void> {
  const { objects } = created;
  await inOrder(definitions, concurrency, (definition) => created.ensure(definition));
  await inOrder(definitions, concurrency, (definition) =>
    // A kind is served once its definition is established.
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
    // Who has no name yet is created: the server makes one up.
    const { warnings } = await (object.metadata.name === undefined
      ? objects.create(object, "dry")
      : objects.apply(object, "dry"));
    return { ...item, status: "accepted", warnings };
  } catch (error) {
    if (error instanceof UnservedKindError && error.isCustom) {
      return { ...item, status: "notChecked", reason: `no definition of ${error.apiVersion} is at hand` };
    }
    if (error instanceof ApiError || error instanceof UnservedKindError) {
      return { ...item, status: "rejected", message: error.message };
    }
    throw error;
  }
}

/** The object in the namespace that it goes to. */
async function withNamespace(
  { object, namespace }: SourcedObject,
  { kinds }: ClusterObjects,
): Promise<KubernetesObject> {
  if (namespace === undefined || object.metadata.namespace !== undefined) return object;
  const served = await kinds.find(object.apiVersion, object.kind);
  return served?.namespaced === true ? { ...object, metadata: { ...object.metadata, namespace } } : object;
}
