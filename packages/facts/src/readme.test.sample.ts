import { eksVersion, instanceType, region, supportPhase } from "@eks-platform/facts";

/** Whether a plan can be carried out, as far as facts tell. */
export function isPossible(kubernetesVersion: string, zone: string, nodes: string, today: Date): boolean {
  const version = eksVersion(kubernetesVersion);
  const isOffered = version !== undefined && supportPhase(version, today) !== "ended";
  const isInIreland = region("eu-west-1")?.zones.includes(zone) ?? false;
  return isOffered && isInIreland && instanceType(nodes)?.architecture === "arm64";
}
