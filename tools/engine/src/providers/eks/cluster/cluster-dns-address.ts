import { isIPv4, isIPv6 } from "node:net";

/**
 * Computes the address of the cluster's DNS: the tenth of the service range.
 *
 * @throws Error if the range is invalid
 */
export function computeClusterDnsAddress(serviceCidr: string): string {
  const [address = "", bits = ""] = serviceCidr.split("/");
  const version = isIPv4(address) ? 4 : isIPv6(address) ? 6 : undefined;
  if (version === undefined || !/^\d+$/.test(bits))
    throw new Error(`Services need a range of addresses but have ${JSON.stringify(serviceCidr)}.`);
  const width = version === 4 ? 32n : 128n;
  const host = width - BigInt(bits);
  const network = (numberOf(address, version) >> host) << host;
  return version === 4 ? ipv4Text(network + 10n) : ipv6Text(network + 10n);
}

function numberOf(address: string, version: 4 | 6): bigint {
  if (version === 4) return address.split(".").reduce((sum, part) => (sum << 8n) + BigInt(part), 0n);
  const [head = "", tail = ""] = address.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === "" ? [] : tail.split(":");
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => "0");
  return [...before, ...zeros, ...after].reduce((sum, part) => (sum << 16n) + BigInt(`0x${part}`), 0n);
}

const ipv4Text = (value: bigint) =>
  [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join(".");

/** As addresses are written by custom: the URL parser knows which zeros to leave out. */
function ipv6Text(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) =>
    ((value >> BigInt(16 * (7 - index))) & 65535n).toString(16),
  );
  return new URL(`http://[${groups.join(":")}]`).hostname.slice(1, -1);
}
