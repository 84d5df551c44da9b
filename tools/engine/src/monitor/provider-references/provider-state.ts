import type { ProviderState } from "../../model/provider-request";
import { containsUnknown } from "../../model/values";
import { isProviderType, parseReference } from "../../protocol/urn";
import type { Resources, Settings } from "../run-context";

/** The provider resource behind a reference. */
export function providerState({ registry }: Pick<Resources, "registry">, reference: string): ProviderState {
  const provider = registry.get(parseReference(reference).urn);
  if (provider === undefined || !isProviderType(provider.type))
    throw new Error(`unknown provider '${reference}'`);
  return provider;
}

/**
 * True if a provider cannot be configured yet, because an input of it is unknown. Pulumi asks such a provider
 * nothing. Known values configure every provider, as they do in every preview of an existing stack.
 */
export function isUnconfigured(
  { options: { mode } }: Settings<"mode">,
  provider: ProviderState | undefined,
): boolean {
  return mode === "parity" && provider !== undefined && containsUnknown(provider.inputs);
}
