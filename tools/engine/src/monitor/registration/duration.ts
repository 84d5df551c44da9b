import type { TimeoutTexts } from "../../model/goal";
import type { Timeouts } from "../../model/resource-options";
import { RequestError } from "../failure";

const secondsByUnit: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
};

/**
 * Seconds of a duration in Go's notation, for example `1h30m` or `2.5s`.
 *
 * @see https://pkg.go.dev/time#ParseDuration
 */
export function parseDuration(duration: string): number {
  const parts = [...duration.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|ms|s|m|h)/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join("") !== duration) {
    throw new RequestError(
      "UNKNOWN",
      `unable to parse customTimeout Value ${duration}: give numbers with units, for example "20m" or "1h30m"`,
    );
  }
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (secondsByUnit[unit ?? ""] ?? 0), 0);
}

/** Timeouts as states have them. */
export function parseTimeouts(texts: TimeoutTexts): Timeouts {
  return mapValues(texts, parseDuration);
}

/** Timeouts as programs write them. */
export function formatTimeouts(timeouts: Timeouts): TimeoutTexts {
  return mapValues(timeouts, (seconds) => `${seconds}s`);
}

function mapValues<V, R>(
  map: Readonly<Record<string, V>>,
  change: (value: V) => R,
): Readonly<Record<string, R>> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
