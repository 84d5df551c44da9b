import { ipv4Range, resolveArguments } from "@eks-platform/core";
import { integer, object, string } from "@eks-platform/settings";

const networkSettings = object({
  description: "What a network is made of.",
  fields: {
    cidr: string({ description: "Range of the VPC.", format: ipv4Range(16, 24, "10.20.0.0/16") }),
    logDays: integer({ description: "Days that logs are kept.", min: 1, max: 365, default: 30 }),
  },
});

/** Fills defaults, and refuses what cannot work before any resource exists. */
export function resolveNetwork(name: string, args: { cidr: string; logDays?: number }) {
  return resolveArguments("Network", networkSettings, args, { name });
}
