import { RequestFailure } from "./failure";

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
export function secondsOf(duration: string): number {
  const parts = [...duration.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|ms|s|m|h)/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join("") !== duration) {
    throw new RequestFailure(
      "INVALID_ARGUMENT",
      `unable to parse customTimeout Value ${duration}: give numbers with units, for example "20m" or "1h30m"`,
    );
  }
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (secondsByUnit[unit ?? ""] ?? 0), 0);
}

/** The same duration in Go's notation. */
export const durationOf = (seconds: number) => `${seconds}s`;
