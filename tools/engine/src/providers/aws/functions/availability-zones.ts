import type { Value } from "../../../model/values";
import { zonesOf } from "../zones";
import { type AwsFunction, simulatedResult } from "./function";

/** The zones of a region. */
export const availabilityZoneFunctions: Readonly<Record<string, AwsFunction>> = {
  "aws:index/getAvailabilityZones:getAvailabilityZones": (args, { location }) => {
    const excluded = [...textsOf(args.excludeNames), ...textsOf(args.excludeZoneIds)];
    const zones = zonesOf(location).filter(
      ({ name, id }) => !excluded.includes(name) && !excluded.includes(id),
    );
    return simulatedResult({
      id: location.region,
      groupNames: [`${location.region}-zg-1`],
      names: zones.map(({ name }) => name),
      zoneIds: zones.map(({ id }) => id),
    });
  },

  "aws:index/getAvailabilityZone:getAvailabilityZone": (args, { location }) => {
    const zone = zonesOf(location).find(({ name, id }) => name === args.name || id === args.zoneId);
    if (zone === undefined) return undefined;
    return simulatedResult({
      id: zone.name,
      name: zone.name,
      zoneId: zone.id,
      nameSuffix: zone.name.slice(location.region.length),
      region: location.region,
      state: "available",
      zoneType: "availability-zone",
      optInStatus: "opt-in-not-required",
      groupName: `${location.region}-zg-1`,
      networkBorderGroup: location.region,
    });
  },
};

const textsOf = (value: Value | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === "string") : [];
