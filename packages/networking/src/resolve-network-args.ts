import { resolveArguments } from "@eks-platform/core";
import type { Resolved } from "@eks-platform/settings";
import type { NetworkArgs } from "./args";
import { networkSettings } from "./network-settings";

/** The arguments with every default filled. */
export type ResolvedNetworkArgs = Resolved<typeof networkSettings.fields>;

/** Fills defaults and refuses what cannot work, before any resource exists. */
export function resolveNetworkArgs(name: string, args: NetworkArgs): ResolvedNetworkArgs {
  return resolveArguments("Network", networkSettings, args, { name });
}
