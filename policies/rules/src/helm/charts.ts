import { resourceType, type ResourceType } from "@eks-platform/policy-kit";
import type * as kubernetes from "@pulumi/kubernetes";
import { release } from "../resources/kubernetes";

/** Types that install a Helm chart: a release, or a chart that Pulumi renders itself. */
export const charts: readonly ResourceType<kubernetes.helm.v3.ReleaseArgs | kubernetes.helm.v4.ChartArgs>[] =
  [release, resourceType<kubernetes.helm.v4.ChartArgs>("kubernetes:helm.sh/v4:Chart")];

/** Whether a chart is part of the program's repository, so that a commit pins it. */
export function isLocalChart(chart: string): boolean {
  return /^\.{0,2}\//.test(chart);
}
