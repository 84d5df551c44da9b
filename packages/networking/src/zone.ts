/**
 * Availability zones, for example `"eu-west-1a"`. Local zones, as `"us-west-2-lax-1a"`, are none: EKS puts no control
 * plane there.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html
 */
const zonePattern = /^([a-z]{2}(?:-[a-z]+)+-\d)[a-z]$/;

/** True if every name is one of an availability zone, and no two are of different regions. */
export function areZonesOfOneRegion(zones: readonly string[]): boolean {
  const regions = new Set(zones.map((zone) => zonePattern.exec(zone)?.[1]));
  return regions.size <= 1 && !regions.has(undefined);
}

/**
 * Region of zones, for example `"eu-west-1"` of `["eu-west-1a"]`.
 *
 * @throws {RangeError} if the first name is none of a zone
 */
export function regionOfZones([zone = ""]: readonly string[]): string {
  const region = zonePattern.exec(zone)?.[1];
  if (region === undefined) throw new RangeError(`"${zone}" is no availability zone.`);
  return region;
}
