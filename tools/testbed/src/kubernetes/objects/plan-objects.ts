import { type Plan, parseUrn, type ResourceState } from "@eks-platform/plan";
import { isRecord } from "../api/field";
import type { SourcedObject } from "./sourced-object";
import { asKubernetesObject, type KubernetesObject } from "./kubernetes-object";

/** The text of a secret in a plan. */
const redactedValue = "[secret]";

/**
 * The text of a value that is not known before the deployment.
 *
 * @see https://github.com/pulumi/pulumi/blob/v3.248.0/sdk/nodejs/runtime/rpc.ts (`unknownValue`)
 */
const unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** Lists the Kubernetes objects that exist after a deployment, in the order of the plan. */
export function listPlannedObjects({ steps }: Plan): readonly SourcedObject[] {
  return steps.flatMap(({ op, urn, newState }) => {
    // An object that is only read is not part of the deployment.
    if (newState === undefined || op === "delete" || op === "read" || !isKubernetesResource(newState))
      return [];
    const object = asKubernetesObject(newState.inputs);
    const source = parseUrn(urn).name;
    if (object === undefined) return [];
    if (newState.type.endsWith("Patch")) {
      return [{ object, source, skipReason: "it patches an object of the real cluster" }];
    }
    return [toSourcedObject(removeRedactedData(object), source)];
  });
}

/** True for a resource that is one Kubernetes object: neither a Helm release nor a component around others. */
function isKubernetesResource({ custom, type }: ResourceState): boolean {
  return custom && type.startsWith("kubernetes:") && !type.startsWith("kubernetes:helm.sh/");
}

function toSourcedObject(object: KubernetesObject, source: string): SourcedObject {
  if (containsText(object, redactedValue)) return { object, source, skipReason: "it has secrets" };
  if (containsText(object, unknownValue)) {
    return { object, source, skipReason: "it has values that only the cloud knows" };
  }
  return { object, source };
}

/** Removes the redacted data of a Secret. Its other fields are plain. */
function removeRedactedData(object: KubernetesObject): KubernetesObject {
  if (object.apiVersion !== "v1" || object.kind !== "Secret") return object;
  return {
    ...object,
    ...Object.fromEntries(
      ["data", "stringData"]
        .filter((key) => containsText(object[key], redactedValue))
        .map((key) => [key, {}]),
    ),
  };
}

/** True if the value contains a text anywhere. */
function containsText(value: unknown, wanted: string): boolean {
  if (typeof value === "string") return value.includes(wanted);
  if (Array.isArray(value)) return value.some((item) => containsText(item, wanted));
  return isRecord(value) && Object.values(value).some((part) => containsText(part, wanted));
}
