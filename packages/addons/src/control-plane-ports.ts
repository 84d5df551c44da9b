import type { Install } from "./args";
import { selectAddons } from "./catalogue";

/**
 * The ports of pods that the control plane calls with these add-ons, in ascending order. Nodes in the cluster's own security
 * group are reachable anyway; nodes with a group of their own must open these ports to the control plane.
 */
export function controlPlanePorts(install: Install): readonly number[] {
  const ports = selectAddons(install).flatMap(({ controlPlanePorts = [] }) => controlPlanePorts);
  return [...new Set(ports.map(({ port }) => port))].sort((a, b) => a - b);
}
