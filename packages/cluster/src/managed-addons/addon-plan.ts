import type { ManagedAddonArgs } from "../args";
import {
  type AddonPhase,
  type ManagedAddon,
  type ManagedAddonFacts,
  managedAddonNames,
  managedAddons,
} from "./managed-addon";

/** An add-on to be installed. */
export interface PlannedAddon extends Pick<ManagedAddonFacts, "identity"> {
  readonly name: ManagedAddon;

  /** Exact version, or none for the one that EKS prefers. */
  readonly version?: string;

  /** Values as the JSON that EKS takes; none if there are none. */
  readonly configuration?: string;
}

/** The add-ons of one phase: the required ones, and those that are asked for. */
export function planAddons(
  phase: AddonPhase,
  asked: { readonly [Name in ManagedAddon]?: ManagedAddonArgs },
): readonly PlannedAddon[] {
  return managedAddonNames.flatMap((name) => {
    const facts: ManagedAddonFacts = managedAddons[name];
    const args = asked[name];
    if (facts.phase !== phase || !(facts.required || args)) return [];

    const { identity } = facts;
    const configuration = { ...facts.configuration, ...args?.configuration };
    return {
      name,
      ...(identity && { identity }),
      ...(args?.version !== undefined && { version: args.version }),
      ...(Object.keys(configuration).length > 0 && { configuration: JSON.stringify(configuration) }),
    };
  });
}
