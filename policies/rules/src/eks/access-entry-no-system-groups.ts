import { defineResourceRule, pathTo } from "@eks-platform/policy-kit";
import { accessEntry } from "../resources/aws";

export const accessEntryNoSystemGroups = defineResourceRule({
  name: "access-entry-no-system-groups",
  description: "No access entry puts its principal into a group that Kubernetes keeps for itself.",
  severity: "critical",
  enforcementLevel: "mandatory",
  remediationSteps: "Use a group name of your own and bind it to a role, or associate an access policy.",
  url: "https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html",
  tags: ["trivy:KSV-0123"],
  appliesTo: [accessEntry],
  *findings({ kubernetesGroups }) {
    for (const [index, group] of (kubernetesGroups ?? []).entries()) {
      // EKS rejects such groups too, but only during the deployment.
      if (!/^(system|eks|aws|amazon|iam):/.test(group)) continue;
      yield { path: pathTo("kubernetesGroups", index), message: `"${group}" is a reserved group.` };
    }
  },
});
