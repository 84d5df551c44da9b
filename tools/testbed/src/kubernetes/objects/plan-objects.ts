import { type Plan, parseUrn, type ResourceState } from "@eks-platform/plan";
import { isRecord } from "../api/field";
import { type SourcedObject } from "./sourced-object";
import { asKubernetesObject, type KubernetesObject } from "./kubernetes-object";

/** What the plan writes where a secret stands. */
const redactedValue = "[secret]";

/**
 * What Pulumi's engine sends where a value is not known before the deployment.
 *
 * @see https://github.com/pulumi/pulumi/blob/v3.248.0/sdk/nodejs/runtime/rpc.ts (`unknownValue`)
 */
const unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** The Kubernetes objects that will be there once a plan is carried out, in its order. */
export function listPlannedObjects({ steps }: Plan): readonly SourcedObject[] {
  return steps.flatMap(({ op, urn, newState }) => {
    // What is only read belongs to somebody else.
    if (newState === undefined || op === "delete" || op === "read" || !isKubernetesResource(newState))
      return [];
    const object = asKubernetesObject(newState.inputs);
    const source = parseUrn(urn).name;
    if (object === undefined) return [];
    if (newState.type.endsWith("Patch")) {
      return [{ object, source, skipReason: "it changes an object that only the real cluster has" }];
    }
    return [toSourcedObject(removeRedactedData(object), source)];
  });
}

/** True for a resource that is one Kubernetes object: neither a Helm release nor a component around others. */
function isKubernetesResource({ custom, type }: ResourceState): boolean {
  return custom && type.startsWith("kubernetes:") && !type.startsWith("kubernetes:helm.sh/");
}

function toSourcedObject(object: KubernetesObject, source: string): SourcedObject {
  if (containsText(object, redactedValue)) return { object, source, skipReason: "it holds secrets" };
  if (containsText(object, unknownValue)) {
    return { object, source, skipReason: "it holds values that only the cloud knows" };
  }
  return { object, source };
}

/** A Secret is judged without what it keeps: everything else of it is plain. */
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

/** True if a text stands anywhere in the value. */
function containsText(value: unknown, wanted: string): boolean {
  if (typeof value === "string") return value.includes(wanted);
  if (Array.isArray(value)) return value.some((item) => containsText(item, wanted));
  return isRecord(value) && Object.values(value).some((part) => containsText(part, wanted));
}
