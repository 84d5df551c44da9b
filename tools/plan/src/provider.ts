import { parseUrn } from "./urn";

const providerType = "pulumi:providers:";

/** True for the type of a provider resource, for example `pulumi:providers:aws`. */
export function isProviderType(type: string): boolean {
  return type.startsWith(providerType);
}

/**
 * True for a default provider. Pulumi creates one, named `default` or `default_<version>`, for resources without an explicit
 * provider. Reports neither show nor count it, like Pulumi's own.
 */
export function isDefaultProvider(urn: string): boolean {
  const { type, name } = parseUrn(urn);
  return isProviderType(type) && (name === "default" || name.startsWith("default_"));
}

/** URN of the provider that a reference `urn::id` names. */
export function providerUrn(reference: string): string {
  return reference.slice(0, reference.lastIndexOf("::"));
}
