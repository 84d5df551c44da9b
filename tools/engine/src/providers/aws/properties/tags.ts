import type { ProviderState } from "../../../model/provider-request";
import { containsUnknown, isMap, unknown, type Value, type ValueMap } from "../../../model/values";
import { unwrap } from "../../../protocol/conversions";
import { providerArgument } from "../provider-argument";

/**
 * All tags of a resource: the provider's `defaultTags`, overridden by its own, without those that the provider
 * ignores. One unknown tag, or an unknown in the provider, makes all of them unknown.
 *
 * @see https://github.com/pulumi/pulumi-aws/blob/master/provider/tags.go
 */
export function mergeTags(own: Value | undefined, provider: ProviderState | undefined): Value {
  if (containsUnknown(own) || containsUnknown(provider?.inputs)) return unknown;
  const defaults = providerArgument(provider, "defaultTags");
  const merged = { ...mapOf(mapOf(defaults).tags), ...mapOf(own === undefined ? own : unwrap(own)) };
  const ignored = mapOf(providerArgument(provider, "ignoreTags"));
  return Object.fromEntries(
    Object.entries(merged).filter(
      ([key]) => !textsOf(ignored.keys).includes(key) && !startsWithAny(key, ignored.keyPrefixes),
    ),
  );
}

const startsWithAny = (key: string, prefixes: Value | undefined) =>
  textsOf(prefixes).some((prefix) => key.startsWith(prefix));

const mapOf = (value: Value | undefined): ValueMap => (isMap(value) ? value : {});

const textsOf = (value: Value | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === "string") : [];
