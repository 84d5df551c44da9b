import { isNamespace, type KubernetesObject } from "./objects/kubernetes-object";
import type { Footprint } from "./footprint";
import type { JudgedObject } from "./objects/judged-object";

/**
 * Makes the namespaces that objects are written for and nobody among them makes: whoever applies rendered manifests
 * does so into a namespace that is there.
 */
export async function makeNamespaces(judged: readonly JudgedObject[], footprint: Footprint): Promise<void> {
  const made = new Set(
    judged.filter(({ object }) => isNamespace(object)).map(({ object }) => object.metadata.name),
  );
  const wanted = new Set(judged.map(({ object, namespace }) => object.metadata.namespace ?? namespace));
  for (const name of wanted) {
    if (name !== undefined && !made.has(name)) await footprint.put(namespaceObject(name));
  }
}

function namespaceObject(name: string): KubernetesObject {
  return { apiVersion: "v1", kind: "Namespace", metadata: { name } };
}
