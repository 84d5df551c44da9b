import { ApiError } from "./api/api-error";
import { type ClusterObjects, UnservedKind } from "./api/cluster-objects";
import { list, text } from "./api/field";
import type { Footprint } from "./footprint";
import { inOrder } from "./in-order";
import type { JudgedObject } from "./objects/judged-object";
import { isDefinition, isNamespace, type KubernetesObject, nameOf } from "./objects/kubernetes-object";
import type { Verdict } from "./verdict";
import { waitUntil } from "./wait-until";

/** Requests that are under way at once: enough to keep the server busy, few enough for it to throttle none. */
const atOnce = 16;

/** Seconds in which a definition is served once it is accepted. */
const establishSeconds = 30;

/**
 * Asks the API server what it thinks of objects: validation, admission and policies in full, and nothing is changed.
 * Definitions and namespaces, which the others need, are made for real if they are accepted.
 *
 * @returns one verdict per object, in the order of the objects
 */
export async function dryRun(
  judged: readonly JudgedObject[],
  footprint: Footprint,
): Promise<readonly Verdict[]> {
  const { objects } = footprint;
  const verdicts = new Map<JudgedObject, Verdict>();
  const judge = async (some: readonly JudgedObject[]) => {
    const said = await inOrder(some, atOnce, (item) => verdictOf(item, objects));
    for (const [index, item] of some.entries()) {
      const verdict = said[index];
      if (verdict !== undefined) verdicts.set(item, verdict);
    }
    return said.filter(({ status }) => status === "accepted").map(({ object }) => object);
  };

  const definitions = await judge(judged.filter(({ object }) => isDefinition(object)));
  await install(definitions, footprint);
  const namespaces = await judge(judged.filter(({ object }) => isNamespace(object)));
  for (const namespace of namespaces) await footprint.put(namespace);
  await judge(judged.filter((item) => !verdicts.has(item)));
  return judged.flatMap((item) => verdicts.get(item) ?? []);
}

/** Makes definitions for real, and waits until the server serves their kinds. */
export async function install(definitions: readonly KubernetesObject[], footprint: Footprint): Promise<void> {
  const { objects } = footprint;
  await inOrder(definitions, atOnce, (definition) => footprint.put(definition));
  await inOrder(definitions, atOnce, (definition) =>
    // A kind is served once its definition is established.
    waitUntil(`${nameOf(definition)} is served`, establishSeconds, async () => {
      const served = await Promise.all(
        servedVersions(definition).map(({ version, kind }) => objects.kinds.find(version, kind)),
      );
      return served.every((kind) => kind !== undefined);
    }),
  );
}

function servedVersions({ spec }: KubernetesObject): readonly { version: string; kind: string }[] {
  return list(spec, "versions")
    .filter((version) => Object(version).served === true)
    .map((version) => ({
      version: `${text(spec, "group")}/${text(version, "name")}`,
      kind: text(spec, "names", "kind"),
    }));
}

async function verdictOf(item: JudgedObject, objects: ClusterObjects): Promise<Verdict> {
  if (item.unjudgeable !== undefined) return { ...item, status: "notChecked", reason: item.unjudgeable };
  try {
    const object = await placed(item, objects);
    // Who has no name yet is created: the server makes one up.
    const { warnings } = await (object.metadata.name === undefined
      ? objects.create(object, "dry")
      : objects.apply(object, "dry"));
    return { ...item, status: "accepted", warnings };
  } catch (error) {
    if (error instanceof UnservedKind && error.isCustom) {
      return { ...item, status: "notChecked", reason: `no definition of ${error.apiVersion} is at hand` };
    }
    if (error instanceof ApiError || error instanceof UnservedKind) {
      return { ...item, status: "refused", message: error.message };
    }
    throw error;
  }
}

/** The object in the namespace that it goes to. */
async function placed(
  { object, namespace }: JudgedObject,
  { kinds }: ClusterObjects,
): Promise<KubernetesObject> {
  if (namespace === undefined || object.metadata.namespace !== undefined) return object;
  const served = await kinds.find(object.apiVersion, object.kind);
  return served?.namespaced === true ? { ...object, metadata: { ...object.metadata, namespace } } : object;
}
