import { defineResourceRule } from "@eks-platform/policy-kit";
import { nodeGroup } from "../resources/aws";

/** Taints and labels that reserve node groups for the platform's own pods. */
const systemPattern = /(^|[^a-z])(system|critical|criticaladdonsonly)([^a-z]|$)/i;

export const nodegroupSystemOnDemand = defineResourceRule({
  name: "nodegroup-system-on-demand",
  description: "Pools for the platform's own pods do not run on Spot capacity.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps:
    'Set capacityType to "ON_DEMAND" for the system pool. Changing it replaces the node group.',
  url: "https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html#managed-node-group-capacity-types",
  appliesTo: [nodeGroup],
  *findings({ capacityType, labels, taints }) {
    if (capacityType !== "SPOT") return;
    const labelsAndTaints = [
      ...Object.entries(labels ?? {}).flat(),
      ...(taints ?? []).flatMap(({ key, value }) => [key, value]),
    ];
    if (!labelsAndTaints.some((value) => value !== undefined && systemPattern.test(value))) return;
    yield { path: "capacityType", message: "a Spot interruption stops the platform's own pods." };
  },
});
