import type { ResourceRequest } from "../../model/provider-request";
import { isMap, type Value, type ValueMap } from "../../model/values";
import { hexDigits } from "../digest";
import { automaticNameAnnotation } from "./automatic-name-annotation";
import { defaultNamespace } from "./default-namespace";
import { isNamespaced } from "./scope";

/** Type of a Helm release that Pulumi manages. */
export const releaseType = "kubernetes:helm.sh/v3:Release";

/** Inputs of a release that the provider does not keep. */
const dropped = ["compat", "resourceNames"];

/** Seconds that a release is waited for. */
const releaseTimeout = 300;

/** Inputs as the provider sees them: with an automatic name where the program gives none, and a namespace. */
export function checkKubernetesInputs(request: ResourceRequest): ValueMap {
  const { type, inputs } = request;
  if (type.startsWith("pulumi:providers:")) return inputs;
  return type === releaseType ? checkedRelease(request) : checkedObject(request);
}

function checkedRelease({ name, urn, inputs, provider, old }: ResourceRequest): ValueMap {
  const kept = Object.entries(inputs).filter(([input]) => !dropped.includes(input));
  return {
    ...Object.fromEntries(kept),
    name: given(inputs.name) ?? old?.inputs.name ?? `${name}-${hexDigits(urn, 8)}`,
    namespace: given(inputs.namespace) ?? defaultNamespace(provider),
    ...(inputs.skipAwait === true || inputs.timeout !== undefined ? {} : { timeout: releaseTimeout }),
  };
}

function checkedObject({ type, name, urn, inputs, provider }: ResourceRequest): ValueMap {
  if (inputs.metadata !== undefined && !isMap(inputs.metadata)) return inputs;
  const metadata = inputs.metadata ?? {};
  const named = given(metadata.name) !== undefined || given(metadata.generateName) !== undefined;
  const annotations = isMap(metadata.annotations) ? metadata.annotations : {};
  const automatic = named
    ? {}
    : {
        name: `${name}-${hexDigits(urn, 8)}`,
        annotations: { ...annotations, [automaticNameAnnotation]: "true" },
      };
  return { ...inputs, metadata: { ...metadata, ...automatic, ...namespaceFor(type, metadata, provider) } };
}

function namespaceFor(type: string, metadata: ValueMap, provider: ResourceRequest["provider"]): ValueMap {
  const [, version = "", kind = ""] = type.split(":");
  const group = version.split("/")[0] ?? "";
  const scoped = given(metadata.namespace) !== undefined || !isNamespaced(group, kind);
  return scoped ? {} : { namespace: defaultNamespace(provider) };
}

/** A value that says something; an unknown one does. */
const given = (value: Value | undefined) => (value === "" || value === null ? undefined : value);
