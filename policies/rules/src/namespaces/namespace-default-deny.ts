import { isGiven, type Inputs, type Stack, stackRule, type StackResource } from "@eks-platform/policy-kit";
import type * as kubernetes from "@pulumi/kubernetes";
import { namespace, networkPolicy } from "../resources/kubernetes";

type NetworkPolicy = StackResource<kubernetes.networking.v1.NetworkPolicyArgs>;
type Namespace = StackResource<kubernetes.core.v1.NamespaceArgs>;

export const namespaceDefaultDeny = stackRule({
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
    const denials = stack.of(networkPolicy).filter(({ props }) => deniesByDefault(props.spec));
    for (const resource of stack.of(namespace)) {
      if (/^kube-/.test(nameOf(resource) ?? "")) continue;
      if (denials.some((policy) => liesIn(stack, policy, resource))) continue;
      yield { resource, message: "Every pod of the cluster reaches the pods of the namespace." };
    }
  },
});

/** Whether a policy selects every pod and admits nothing. Without `policyTypes` it is about what comes in. */
function deniesByDefault(spec: Inputs<kubernetes.networking.v1.NetworkPolicyArgs>["spec"]): boolean {
  const { podSelector, policyTypes = ["Ingress"], ingress = [] } = spec ?? {};
  const everyPod = !isGiven(podSelector, "matchLabels") && !isGiven(podSelector, "matchExpressions");
  return everyPod && policyTypes.includes("Ingress") && ingress.length === 0;
}

function liesIn(stack: Stack, policy: NetworkPolicy, place: Namespace): boolean {
  return stack.refers(policy, "metadata", place) || policy.props.metadata?.namespace === nameOf(place);
}

function nameOf({ props }: Namespace): string | undefined {
  return props.metadata?.name;
}
