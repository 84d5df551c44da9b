import { isNamespace, type KubernetesObject } from "./objects/kubernetes-object";
import type { CreatedObjects } from "./created-objects";
import type { SourcedObject } from "./objects/sourced-object";

/**
 * Makes the namespaces that objects are written for and nobody among them makes: whoever applies rendered manifests
 * does so into a namespace that is there.
 */
export async function ensureNamespaces(
  objects: readonly SourcedObject[],
  created: CreatedObjects,
): Promise<void> {
  const made = new Set(
    objects.filter(({ object }) => isNamespace(object)).map(({ object }) => object.metadata.name),
  );
  const wanted = new Set(objects.map(({ object, namespace }) => object.metadata.namespace ?? namespace));
  for (const name of wanted) {
    if (name !== undefined && !made.has(name)) await created.ensure(createNamespace(name));
  }
}

function createNamespace(name: string): KubernetesObject {
  return { apiVersion: "v1", kind: "Namespace", metadata: { name } };
}
