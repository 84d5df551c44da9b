import type { ResourceState } from "@eks-platform/plan";
import { redactedValue } from "../../difference/equality";
import type { RecordedResource } from "../../model/recorded-resource";
import type { Registration } from "../../model/registration";
import {
  isMap,
  isReference,
  isSecret,
  type ResourceReference,
  makeSecret,
  signatureKey,
  unknown,
  type Value,
  type ValueMap,
} from "../../model/values";
import type { Cipher } from "../files/cipher";

/**
 * How secrets are written to a state.
 *
 * - `"redacted"`: as `[secret]`, for any reader.
 * - `"plaintext"`: marked, with their JSON, as in a deployment without a secrets provider.
 * - a cipher: marked, with their encrypted JSON.
 */
export type SecretForm = "redacted" | "plaintext" | Pick<Cipher, "encrypt">;

/**
 * Converts a resource to its form in a deployment of version 3: unset members are left out, maps and sets are sorted.
 *
 * @see https://github.com/pulumi/pulumi/blob/v3.248.0/sdk/go/common/apitype/core.go (`ResourceV3`)
 */
export function resourceState(resource: Registration, secrets: SecretForm): ResourceState {
  const { options, custom } = resource;
  return {
    urn: resource.urn,
    custom,
    ...filled("id", custom ? resource.id : ""),
    type: resource.type,
    ...filled("inputs", stateMap(resource.inputs, secrets)),
    ...filled("outputs", stateMap(resource.outputs, secrets)),
    ...filled("parent", resource.parent),
    ...filled("protect", options.protect),
    ...filled("external", resource.external),
    ...filled("dependencies", [...resource.dependencies].sort()),
    ...filled("provider", custom ? resource.provider : ""),
    ...filled("propertyDependencies", sortedSets(resource.propertyDependencies)),
    ...filled("additionalSecretOutputs", options.additionalSecretOutputs),
    ...filled("customTimeouts", options.customTimeouts),
    ...filled("importID", options.importId),
    ...filled("retainOnDelete", options.retainOnDelete),
    ...filled("deletedWith", options.deletedWith),
    ...filled("replaceWith", options.replaceWith),
    ...filled("sourcePosition", resource.sourcePosition),
    ...filled("ignoreChanges", options.ignoreChanges),
    ...filled("replaceOnChanges", options.replaceOnChanges),
    ...filled("hideDiff", options.hideDiffs),
    ...filled(
      "replacementTrigger",
      options.replacementTrigger && stateValue(options.replacementTrigger, secrets),
    ),
    ...filled("resourceHooks", options.hooks),
  };
}

/** Converts a resource of a recorded state, with its marks and the members that the engine only preserves. */
export function recordedState(resource: RecordedResource, secrets: SecretForm): ResourceState {
  return {
    ...resource.passthrough,
    ...resourceState(resource, secrets),
    ...filled("delete", resource.isPendingDeletion),
    ...filled("pendingReplacement", resource.isPendingReplacement),
    ...filled("initErrors", resource.initErrors),
    ...filled("simulated", resource.simulated),
  };
}

/** A member to spread into a state: absent if it is empty, false or undefined. */
function filled<K extends keyof ResourceState>(
  name: K,
  value: ResourceState[K] | undefined,
): Partial<ResourceState> {
  const isEmpty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
  return value === undefined || value === "" || value === false || isEmpty ? {} : { [name]: value };
}

function sortedSets(sets: ReadonlyMap<string, ReadonlySet<string>>): Record<string, readonly string[]> {
  return Object.fromEntries([...sets].sort(byKey).map(([key, urns]) => [key, [...urns].sort()]));
}

/** Properties in a state, keys sorted. */
export function stateMap(map: ValueMap, secrets: SecretForm): Record<string, Value> {
  const members = Object.entries(map).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, stateValue(value, secrets)] as const],
  );
  return Object.fromEntries(members.sort(byKey));
}

function stateValue(value: Value, secrets: SecretForm): Value {
  if (Array.isArray(value)) return value.map((element: Value) => stateValue(element, secrets));
  if (isSecret(value)) return stateSecret(value.value, secrets);
  if (isReference(value)) return stateReference(value);
  return isMap(value) ? stateMap(value, secrets) : value;
}

/** A secret inside a secret needs no mark of its own: Pulumi keeps the outer one only. */
function stateSecret(value: Value, secrets: SecretForm): Value {
  if (secrets === "redacted") return redactedValue;
  const { [signatureKey]: mark } = makeSecret(null);
  const plaintext = JSON.stringify(withoutSecrets(value));
  return secrets === "plaintext"
    ? { [signatureKey]: mark, plaintext }
    : { [signatureKey]: mark, ciphertext: secrets.encrypt(plaintext) };
}

function withoutSecrets(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (isSecret(value)) return withoutSecrets(value.value);
  if (isReference(value)) return stateReference(value);
  if (!isMap(value)) return value;
  const members = Object.entries(value).flatMap(([key, member]) =>
    member === undefined ? [] : [[key, withoutSecrets(member)] as const],
  );
  return Object.fromEntries(members.sort(byKey));
}

/** The id of a reference is a text; an unknown one is empty. */
function stateReference(reference: ResourceReference): ValueMap {
  const { id, packageVersion = "", urn } = reference;
  const mark = reference[signatureKey];
  return {
    [signatureKey]: mark,
    ...(id === undefined ? {} : { id: id === unknown ? "" : id }),
    packageVersion,
    urn,
  };
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : Number(one !== other);
}
