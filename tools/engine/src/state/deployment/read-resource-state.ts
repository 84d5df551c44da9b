import type { ResourceState } from "@eks-platform/plan";
import { redactedValue } from "../../difference/equality";
import { noOptions } from "../../model/goal";
import { optional } from "../../model/optional";
import type { RecordedResource } from "../../model/recorded-resource";
import { type HookNames, hookMoments, type RegistrationOptions } from "../../model/resource-options";
import {
  isMap,
  isSecret,
  makeSecret,
  signatureKey,
  signatures,
  type Value,
  type ValueMap,
} from "../../model/values";
import { nameOf } from "../../protocol/urn";
import type { Cipher } from "../files/cipher";

/**
 * How secrets of a state are read.
 *
 * - a cipher: with the key that wrote them.
 * - `"unreadable"`: not at all. Each counts as equal to any value.
 */
export type SecretReader = Pick<Cipher, "decrypt"> | "unreadable";

/**
 * Reads a resource of a deployment.
 *
 * @throws Error if a secret cannot be read by the given key
 */
export function readResourceState(state: ResourceState, secrets: SecretReader): RecordedResource {
  const { urn, type, custom } = state;
  return {
    urn,
    type,
    name: nameOf(urn),
    custom,
    external: state.external ?? false,
    parent: state.parent ?? "",
    provider: state.provider ?? "",
    inputs: readMap(state.inputs, secrets),
    id: state.id ?? "",
    outputs: readMap(state.outputs, secrets),
    simulated: texts(state["simulated"]),
    dependencies: state.dependencies ?? [],
    propertyDependencies: new Map(
      Object.entries(state.propertyDependencies ?? {}).map(([key, urns]) => [key, new Set(urns ?? [])]),
    ),
    options: readOptions(state, secrets),
    sourcePosition: state.sourcePosition ?? "",
    isPendingDeletion: state["delete"] === true,
    isPendingReplacement: state["pendingReplacement"] === true,
    initErrors: texts(state["initErrors"]),
    passthrough: Object.fromEntries(Object.entries(state).filter(([key]) => !read.has(key))),
  };
}

/** Members of a state that are read into members of the resource. */
const read: ReadonlySet<string> = new Set([
  "urn",
  "custom",
  "id",
  "type",
  "inputs",
  "outputs",
  "parent",
  "protect",
  "external",
  "dependencies",
  "provider",
  "propertyDependencies",
  "additionalSecretOutputs",
  "customTimeouts",
  "importID",
  "retainOnDelete",
  "deletedWith",
  "replaceWith",
  "sourcePosition",
  "ignoreChanges",
  "replaceOnChanges",
  "hideDiff",
  "replacementTrigger",
  "resourceHooks",
  "delete",
  "pendingReplacement",
  "initErrors",
  "simulated",
  // Pulumi drops the aliases of a resource as soon as the state has it under its own URN.
  "aliases",
]);

function readOptions(state: ResourceState, secrets: SecretReader): RegistrationOptions {
  const trigger = asValue(state["replacementTrigger"]);
  return {
    ...noOptions,
    ...optional("protect", state.protect),
    ...optional("retainOnDelete", state.retainOnDelete),
    ...optional("deletedWith", state.deletedWith),
    ...optional("importId", state.importID),
    ...optional("replacementTrigger", trigger === undefined ? undefined : readValue(trigger, secrets)),
    ...readHooks(state["resourceHooks"]),
    ignoreChanges: state.ignoreChanges ?? [],
    replaceOnChanges: state.replaceOnChanges ?? [],
    hideDiffs: texts(state["hideDiff"]),
    replaceWith: texts(state["replaceWith"]),
    additionalSecretOutputs: state.additionalSecretOutputs ?? [],
    customTimeouts: state.customTimeouts ?? {},
  };
}

function readHooks(value: unknown): { readonly hooks?: HookNames } {
  const hooks = asValue(value);
  if (!isMap(hooks)) return {};
  const byMoment = hookMoments.flatMap((moment) => {
    const names = texts(hooks[moment]);
    return names.length === 0 ? [] : [[moment, names] as const];
  });
  return { hooks: Object.fromEntries(byMoment) };
}

function readMap(properties: Readonly<Record<string, unknown>> | undefined, secrets: SecretReader): ValueMap {
  const value = readValue(asValue(properties) ?? {}, secrets);
  // A map without a signature is read as a map.
  return isMap(value) ? value : {};
}

/** Properties of a state with their secrets decrypted inside the marks. */
export function readValue(value: Value, secrets: SecretReader): Value {
  if (Array.isArray(value)) return value.map((element: Value) => readValue(element, secrets));
  if (!isMap(value)) return value;
  if (value[signatureKey] === signatures.secret) return readSecret(value, secrets);
  const members = Object.entries(value).flatMap(([key, member]) =>
    member === undefined ? [] : [[key, readValue(member, secrets)] as const],
  );
  return Object.fromEntries(members);
}

function readSecret(marker: ValueMap, secrets: SecretReader): Value {
  if (isSecret(marker) && marker.value !== undefined) return marker;
  const { plaintext, ciphertext } = marker;
  // A secret's text is the JSON of a value.
  if (typeof plaintext === "string") return makeSecret(JSON.parse(plaintext) as Value);
  if (secrets === "unreadable" || typeof ciphertext !== "string") return makeSecret(redactedValue);
  return makeSecret(JSON.parse(secrets.decrypt(ciphertext)) as Value);
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((text): text is string => typeof text === "string") : [];
}

// All of a state is JSON, because it was read from a file.
const asValue = (value: unknown) => value as Value | undefined;
