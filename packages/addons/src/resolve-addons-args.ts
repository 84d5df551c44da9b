import { resolveArguments } from "@eks-platform/core";
import type { Resolved } from "@eks-platform/settings";
import { addonsSettings } from "./addons-settings";
import type { AddonsArgs } from "./args";

/** The arguments with every default filled. */
export type ResolvedAddonsArgs = Resolved<typeof addonsSettings.fields>;

/** Fills defaults and refuses what cannot work, before any resource exists. */
export function resolveAddonsArgs(name: string, args: AddonsArgs): ResolvedAddonsArgs {
  return resolveArguments("Addons", addonsSettings, args, { name });
}
