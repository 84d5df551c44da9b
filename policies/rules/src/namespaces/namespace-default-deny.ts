import {
  defineStackRule,
  type Inputs,
  isGiven,
  type Stack,
  type StackResource,
} from "@eks-platform/policy-kit";
import type * as kubernetes from "@pulumi/kubernetes";
import { namespace, networkPolicy } from "../resources/kubernetes";

type NetworkPolicy = StackResource<kubernetes.networking.v1.NetworkPolicyArgs>;
type Namespace = StackResource<kubernetes.core.v1.NamespaceArgs>;

export const namespaceDefaultDeny = defineStackRule({
  name: "namespace-default-deny",
  description: "In every namespace a network policy denies what no other policy allows.",
  severity: "high",
  // Namespaces of add-ons get their policies from charts, which a preview does not see.
  enforcementLevel: "advisory",
  remediationSteps:
    'Add a NetworkPolicy with an empty podSelector, policyTypes ["Ingress"], and no ingress rules.',
  url: "https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-deny-all-ingress-traffic",
  tags: ["cis-eks:4.3.2"],
  appliesTo: [namespace],
  *findings(stack) {
    const denyPolicies = stack.of(networkPolicy).filter(({ props }) => deniesByDefault(props.spec));
    for (const resource of stack.of(namespace)) {
      if (/^kube-/.test(getName(resource) ?? "")) continue;
      if (denyPolicies.some((policy) => isInNamespace(stack, policy, resource))) continue;
      yield { resource, message: "Every pod of the cluster can reach the pods of the namespace." };
    }
  },
});

/** Whether a policy selects every pod and allows no ingress. Without `policyTypes` a policy controls ingress. */
function deniesByDefault(spec: Inputs<kubernetes.networking.v1.NetworkPolicyArgs>["spec"]): boolean {
  const { podSelector, policyTypes = ["Ingress"], ingress = [] } = spec ?? {};
  const everyPod = !isGiven(podSelector, "matchLabels") && !isGiven(podSelector, "matchExpressions");
  return everyPod && policyTypes.includes("Ingress") && ingress.length === 0;
}

function isInNamespace(stack: Stack, policy: NetworkPolicy, namespace_: Namespace): boolean {
  return (
    stack.refers(policy, "metadata", namespace_) || policy.props.metadata?.namespace === getName(namespace_)
  );
}

function getName({ props }: Namespace): string | undefined {
  return props.metadata?.name;
}
