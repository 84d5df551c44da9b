import { assertArguments, isCidr } from "@eks-platform/core";

/** Refuses what cannot work, before any resource exists. */
export function assertNetwork(name: string, cidr: string) {
  assertArguments(`Network "${name}"`, [
    {
      arg: "cidr",
      given: cidr,
      holds: isCidr(cidr, 16, 24),
      allowed: "an IPv4 range from /16 to /24",
      fix: 'Give the first address of the range, for example "10.20.0.0/16".',
    },
  ]);
}
