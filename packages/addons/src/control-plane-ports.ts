import type { AddonsArgs } from "./addons-args";
import { selectedAddons } from "./resolve-addons-args";

/**
 * The ports of pods that the control plane calls with these add-ons, in ascending order. Nodes in the cluster's own security
 * group are reachable anyway; nodes with a group of their own must open these to it.
 */
export function controlPlanePorts(install: AddonsArgs["install"]): readonly number[] {
  const ports = selectedAddons(install).flatMap(({ controlPlanePorts = [] }) => controlPlanePorts);
  return [...new Set(ports.map(({ port }) => port))].sort((a, b) => a - b);
}
