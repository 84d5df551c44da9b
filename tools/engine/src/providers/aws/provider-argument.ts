import type { ProviderState } from "../../model/provider-request";
import { unknown, type Value } from "../../model/values";
import { unwrap } from "../../protocol/conversions";

/**
 * An argument of a provider resource, unwrapped. Everything except texts travels to providers as JSON, so text that
 * parses is JSON.
 */
export function providerArgument(provider: ProviderState | undefined, name: string): Value | undefined {
  const given = provider?.inputs[name];
  if (given === undefined) return undefined;
  const value = unwrap(given);
  if (typeof value !== "string" || value === unknown || !/^[[{]/.test(value)) return value;
  try {
    const parsed: Value = JSON.parse(value);
    return parsed;
  } catch {
    return value;
  }
}
