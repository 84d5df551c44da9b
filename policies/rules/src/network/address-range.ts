import { isIPv4, isIPv6 } from "node:net";

/** Consecutive addresses, both ends included, in one of the two families. */
interface AddressRange {
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

/**
 * The number of addresses from which a set counts as the internet. IPv4: a quarter, so that two halves count together
 * and a company's own ranges do not. IPv6: a sixteenth, because all public addresses are in one eighth (`2000::/3`).
 */
const internetSize = { 4: 1n << 30n, 6: 1n << 124n };

/** Whether ranges in CIDR notation together cover the internet. Strings that are not ranges are ignored. */
export function coversInternet(cidrs: readonly string[]): boolean {
  const ranges = cidrs.map(parseRange).filter((range) => range !== undefined);
  return ([4, 6] as const).some(
    (family) => countAddresses(ranges.filter((range) => range.family === family)) >= internetSize[family],
  );
}

/** Counts the distinct addresses of the ranges. */
function countAddresses(ranges: readonly AddressRange[]): bigint {
  const ordered = [...ranges].sort((a, b) => (a.first < b.first ? -1 : 1));
  let counted = -1n;
  let total = 0n;
  for (const { first, last } of ordered) {
    const from = first > counted ? first : counted + 1n;
    if (last >= from) total += last - from + 1n;
    if (last > counted) counted = last;
  }
  return total;
}

function parseRange(cidr: string): AddressRange | undefined {
  const [address = "", prefix = "", ...rest] = cidr.trim().split("/");
  const family = isIPv4(address) ? 4 : isIPv6(address) ? 6 : undefined;
  const bits = family === 4 ? 32 : 128;
  if (!family || rest.length > 0 || !/^\d{1,3}$/.test(prefix) || Number(prefix) > bits) return undefined;
  const host = BigInt(bits - Number(prefix));
  const first = ((family === 4 ? parseIpv4(address) : parseIpv6(address)) >> host) << host;
  return { family, first, last: first + (1n << host) - 1n };
}

function parseIpv4(address: string): bigint {
  return address.split(".").reduce((value, part) => (value << 8n) + BigInt(part), 0n);
}

function parseIpv6(address: string): bigint {
  // The last two groups may be written as an IPv4 address.
  const [, start = address, dotted] = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address) ?? [];
  const end =
    dotted === undefined ? "" : parseIpv4(dotted).toString(16).padStart(8, "0").replace(/^.{4}/, "$&:");
  const [head = [], tail = []] = `${start}${end}`.split("::").map((part) => part.split(":").filter(Boolean));
  const zeros = Array<string>(8 - head.length - tail.length).fill("0");
  return [...head, ...zeros, ...tail].reduce((value, group) => (value << 16n) + BigInt(`0x${group}`), 0n);
}
