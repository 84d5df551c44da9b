import type { Location } from "./location";

/**
 * Regions in which a new account has other than three zones under the letters a, b, c.
 *
 * @see https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html (read 2026-08)
 */
const letters: Readonly<Record<string, string>> = {
  "us-east-1": "abcdef",
  "us-west-1": "ac",
  "us-west-2": "abcd",
  "ap-northeast-1": "acd",
  "ap-northeast-2": "abcd",
  "ca-central-1": "abd",
};

/** Prefixes of zone ids that are not the initials of the region. */
const idPrefixes: Readonly<Record<string, string>> = {
  "us-gov-west-1": "usgw1",
  "us-gov-east-1": "usge1",
};

/** An availability zone; the mapping of names to ids differs between accounts. */
export interface Zone {
  readonly name: string;
  readonly id: string;
}

/** The availability zones of a region, by name. */
export function zonesOf({ region }: Location): readonly Zone[] {
  return Array.from(letters[region] ?? "abc", (letter, index) => ({
    name: `${region}${letter}`,
    id: `${zoneIdPrefix(region)}-az${index + 1}`,
  }));
}

/** `eu-west-1` has the zone ids `euw1-az1` and so on; compound directions give two letters. */
function zoneIdPrefix(region: string): string {
  const [area = "", direction = "", number = ""] = region.split("-");
  const compound = /^(north|south)(east|west)$/.exec(direction);
  const initials =
    compound === null ? direction.slice(0, 1) : `${compound[1]?.charAt(0)}${compound[2]?.charAt(0)}`;
  return idPrefixes[region] ?? `${area}${initials}${number}`;
}
