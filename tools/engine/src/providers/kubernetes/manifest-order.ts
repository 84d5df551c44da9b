import { isMap, type ValueMap } from "../../model/values";
import {
  apiVersionOf,
  groupOf,
  kubernetesKindOf,
  metadataOf,
  objectNameOf,
  namespaceOf,
} from "./object-kind";

/** An object and what must be there before it. */
export interface OrderedManifest {
  readonly object: ValueMap;
  readonly after: readonly ValueMap[];
}

/** Annotation by which an object names others that must be there before it. */
const dependsOn = "config.kubernetes.io/depends-on";

/**
 * Puts objects into an order in which they can be made: namespaces before what lives in them, definitions before what they
 * define, and what an annotation names before its object. What is independent keeps its order.
 */
export function sortManifests(objects: readonly ValueMap[]): readonly OrderedManifest[] {
  const waiting = objects.map((object) => ({
    object,
    after: objects.filter((other) => mustPrecede(other, object)),
  }));
  const done: OrderedManifest[] = [];
  while (waiting.length > 0) {
    const made = new Set(done.map(({ object }) => object));
    const ready = waiting.filter(({ after }) => after.every((other) => made.has(other)));
    if (ready.length === 0) {
      throw new Error(
        `These objects wait for each other: ${waiting.map(({ object }) => referenceTo(object)).join(", ")}.`,
      );
    }
    done.push(...ready);
    waiting.splice(0, waiting.length, ...waiting.filter((entry) => !ready.includes(entry)));
  }
  return done;
}

function mustPrecede(first: ValueMap, then: ValueMap): boolean {
  if (first === then) return false;
  if (kubernetesKindOf(first) === "Namespace" && objectNameOf(first) === namespaceOf(then)) return true;
  if (
    kubernetesKindOf(first) === "CustomResourceDefinition" &&
    isMap(first.spec) &&
    isMap(first.spec.names)
  ) {
    return (
      first.spec.group === groupOf(apiVersionOf(then)) && first.spec.names.kind === kubernetesKindOf(then)
    );
  }
  const annotations = metadataOf(then).annotations;
  const named = isMap(annotations) ? annotations[dependsOn] : undefined;
  return (
    typeof named === "string" && named.split(",").some((reference) => reference.trim() === referenceTo(first))
  );
}

/** `group/namespaces/namespace/kind/name`, or `group/kind/name`. */
function referenceTo(object: ValueMap): string {
  const place = namespaceOf(object) === "" ? [] : ["namespaces", namespaceOf(object)];
  return [groupOf(apiVersionOf(object)), ...place, kubernetesKindOf(object), objectNameOf(object)].join("/");
}
