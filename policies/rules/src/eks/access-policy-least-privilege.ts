import { defineResourceRule } from "@eks-platform/policy-kit";
import { accessPolicyAssociation } from "../resources/aws";

export const accessPolicyLeastPrivilege = defineResourceRule({
  name: "access-policy-least-privilege",
  description: "Nobody is an administrator of the whole cluster.",
  severity: "high",
  // Someone must be able to repair a cluster, so such an association is reported and does not stop a deployment.
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
