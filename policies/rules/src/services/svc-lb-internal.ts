import { pathTo, resourceRule } from "@eks-platform/policy-kit";
import { opensToWorld } from "../network/address-range";
import { service } from "../resources/kubernetes";

const scheme = "service.beta.kubernetes.io/aws-load-balancer-scheme";
const internalFlag = "service.beta.kubernetes.io/aws-load-balancer-internal";

/** Controllers that make a balancer internal unless the scheme says otherwise. The cloud provider's own does not. */
const internalByDefault: ReadonlySet<string> = new Set(["service.k8s.aws/nlb", "eks.amazonaws.com/nlb"]);

export const svcLbInternal = resourceRule({
  name: "svc-lb-internal",
  description: "Services are exposed to the internet only where they are marked as the edge.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: `Set the annotation ${scheme} to "internal", list loadBalancerSourceRanges, or set the label platform/exposure to "edge".`,
  url: "https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#lb-scheme",
  appliesTo: [service],
  *findings({ metadata, spec }) {
    if (spec?.type !== "LoadBalancer" || metadata?.labels?.["platform/exposure"] === "edge") return;
    const annotations = metadata?.annotations ?? {};
    const asked = annotations[scheme] ?? (annotations[internalFlag] === "true" ? "internal" : undefined);
    const taken = internalByDefault.has(spec.loadBalancerClass ?? "") ? "internal" : "internet-facing";
    const ranges = spec.loadBalancerSourceRanges ?? [];
    if ((asked ?? taken) === "internal" || (ranges.length > 0 && !opensToWorld(ranges))) return;
    yield { path: pathTo("metadata", "annotations", scheme), message: "the internet reaches the service." };
  },
});
