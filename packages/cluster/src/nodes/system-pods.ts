import type { Taint } from "../args";

/**
 * True if CoreDNS finds room in a group: it has a node from the start, and no taint but the one that CoreDNS and the other
 * add-ons of EKS tolerate.
 */
export function hasRoomForSystemPods({
  min,
  desired = min,
  taints,
}: {
  readonly min: number;
  readonly desired?: number;
  readonly taints: readonly Taint[];
}): boolean {
  const isTolerated = ({ key, effect }: Taint) =>
    key === "CriticalAddonsOnly" || effect === "preferNoSchedule";
  return desired >= 1 && taints.every(isTolerated);
}
