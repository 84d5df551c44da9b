import type { ResourceResult, ResourceRequest } from "../../model/provider-request";
import { containsSecret, isMap, makeSecret, unknown, type Value, type ValueMap } from "../../model/values";
import { unwrap } from "../../protocol/conversions";
import { uuidOf } from "../digest";
import { releaseType } from "./check-inputs";
import { statusOf } from "./status";

/** A fixed time of creation. */
const made = "2026-01-01T00:00:00Z";

/** What a cluster makes of an object or a release. */
export function simulateKubernetesResource(request: ResourceRequest): ResourceResult {
  return request.type === releaseType ? createdRelease(request) : createdObject(request);
}

function createdRelease({ inputs }: ResourceRequest): ResourceResult {
  const { name = "", namespace = "default", chart = "", version = "" } = inputs;
  const status = { appVersion: version, chart, name, namespace, revision: 1, status: "deployed", version };
  return {
    id: idOf(namespace, name),
    outputs: { ...inputs, resourceNames: {}, status },
    simulated: ["resourceNames", "status"],
  };
}

function createdObject({ type, urn, inputs }: ResourceRequest): ResourceResult {
  const metadata = isMap(inputs.metadata) ? inputs.metadata : {};
  const known = { creationTimestamp: made, generation: 1, resourceVersion: "1", uid: uuidOf(urn) };
  const added = { ...encodedSecret(type, inputs), ...statusOf(type, urn, inputs) };
  return {
    id: idOf(metadata.namespace, metadata.name),
    outputs: { ...inputs, ...added, metadata: { ...metadata, ...known } },
    simulated: Object.keys(added).sort(),
  };
}

/** `namespace/name`, or the name of what lives outside namespaces. */
function idOf(namespace: Value | undefined, name: Value | undefined): string {
  const parts = [namespace, name].flatMap((part) =>
    part === undefined || part === "" ? [] : [unwrap(part)],
  );
  return parts.includes(unknown) ? unknown : parts.map(String).join("/");
}

/** A secret's texts as the cluster keeps them, encoded beside its data. */
function encodedSecret(type: string, { data, stringData }: ValueMap): ValueMap {
  if (type !== "kubernetes:core/v1:Secret" || stringData === undefined) return {};
  const texts = unwrap(stringData);
  const before = data === undefined ? {} : unwrap(data);
  if (!isMap(texts) || !isMap(before)) return {};
  const encoded = Object.entries(texts).map(([key, value]) => [
    key,
    typeof value === "string" ? encode(value) : unknown,
  ]);
  const all: ValueMap = { ...before, ...Object.fromEntries(encoded) };
  return { data: containsSecret(stringData) || containsSecret(data) ? makeSecret(all) : all };
}

const encode = (text: string) => (text === unknown ? unknown : Buffer.from(text).toString("base64"));
