import { defineResourceRule } from "@eks-platform/policy-kit";
import { accessPolicyAssociation } from "../resources/aws";

export const accessPolicyLeastPrivilege = defineResourceRule({
  name: "access-policy-least-privilege",
  description: "Nobody is an administrator of the whole cluster.",
  severity: "high",
  // Somebody must be able to mend a cluster, so each such association is shown, and none is stopped.
  enforcementLevel: "advisory",
  remediationSteps:
    "Give teams AmazonEKSEditPolicy or AmazonEKSViewPolicy in their namespaces, and exempt the break-glass role by name.",
  url: "https://docs.aws.amazon.com/eks/latest/userguide/access-policies.html",
  tags: ["cis-eks:4.1.1"],
  appliesTo: [accessPolicyAssociation],
  *findings({ policyArn, accessScope }) {
    const policy = policyArn?.split("/").at(-1) ?? "";
    if (!/^AmazonEKS(Cluster)?AdminPolicy$/.test(policy)) return;
    if (policy === "AmazonEKSAdminPolicy" && accessScope?.type === "namespace") return;
    yield { path: "policyArn", message: `${policy} gives full control of the whole cluster.` };
  },
});
