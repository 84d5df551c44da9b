import { region } from "@eks-platform/facts";
import { nearest } from "@eks-platform/settings";
import type { Rule } from "./rule";

/** Every zone is one of the environment's region. */
export const zonesInRegion: Rule = ({ region: name, network }) => {
  const known = name === undefined ? undefined : region(name);
  if (!known) return [];
  return (network?.zones ?? []).flatMap((zone, index) => {
    if (zone === undefined || known.zones.includes(zone)) return [];
    const meant = nearest(zone, known.zones);
    const path = ["network", "zones", index];
    const allowed = `a zone of ${name}: ${known.zones.join(", ")}`;
    return [{ path, part: "value", allowed, fix: `Did you mean ${meant}?` }];
  });
};
