import type { ScalarTag } from "yaml";

/**
 * Reads a plain scalar as Pulumi's YAML library does. This matters: an unquoted `version: 1.30` is a number, and the
 * program gets the text `1.3`.
 *
 * @see https://github.com/go-yaml/yaml/blob/v3.0.1/resolve.go
 */
export const pulumiScalars: readonly ScalarTag[] = [
  {
    tag: "tag:yaml.org,2002:timestamp",
    default: true,
    test: /^\d{4}-\d\d?-\d\d?(?:(?:[Tt]| +)\d\d?:\d\d?:\d\d?(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)?)?$/,
    resolve: timestampText,
  },
  {
    tag: "tag:yaml.org,2002:int",
    default: true,
    test: /^[-+]?(?:0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|0[0-7_]*|[1-9][\d_]*)$/,
    resolve: (source) => integer(source.replaceAll("_", "")),
  },
  {
    tag: "tag:yaml.org,2002:float",
    default: true,
    test: /^[-+]?(?:\.\d[\d_]*|\d[\d_]*(?:\.[\d_]*)?)(?:[eE][-+]?\d+)?$/,
    resolve: (source) => Number(source.replaceAll("_", "")),
  },
];

/** A number if that loses nothing, else a bigint within 64 bits, and beyond that a number again. */
function integer(source: string): number | bigint {
  const negative = source.startsWith("-");
  const digits = source.replace(/^[-+]/, "");
  // A leading zero means octal, with or without an `o`.
  const magnitude = BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits}` : digits.toLowerCase());
  const value = negative ? -magnitude : magnitude;
  const fitsExactly = Number.isSafeInteger(Number(value));
  const fits64Bits = value >= -(2n ** 63n) && value < 2n ** 64n;
  return !fitsExactly && fits64Bits ? value : Number(value);
}

/** An unquoted time, as Go prints it. */
function timestampText(source: string): string {
  const [date = "", time = "0:0:0", fraction = "", zone = "Z"] =
    /^([\d-]+)(?:[Tt]| +)?([\d:]+)?(\.\d+)?(Z|[-+]\d\d:\d\d)?$/.exec(source)?.slice(1) ?? [];
  const padded = (text: string, separator: string) =>
    text
      .split(separator)
      .map((part) => part.padStart(2, "0"))
      .join(separator);
  const offset = zone.replace(":", "");
  const place = zone === "Z" ? "+0000 UTC" : `${offset} ${offset}`;
  const shownFraction = fraction.replace(/\.?0*$/, "");
  return `${padded(date, "-")} ${padded(time, ":")}${shownFraction} ${place}`;
}
