import { defineResourceRule, pathTo } from "@eks-platform/policy-kit";
import { coversInternet } from "../network/address-range";
import { service } from "../resources/kubernetes";

const scheme = "service.beta.kubernetes.io/aws-load-balancer-scheme";
const internalFlag = "service.beta.kubernetes.io/aws-load-balancer-internal";

export const svcLbInternal = defineResourceRule({
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
    const ranges = spec.loadBalancerSourceRanges ?? [];
    // The default differs between controllers, and newer ones make it configurable.
    const internal = annotations[scheme] === "internal" || annotations[internalFlag] === "true";
    if (internal || (ranges.length > 0 && !coversInternet(ranges))) return;
    yield {
      path: pathTo("metadata", "annotations", scheme),
      message: "the service may be reachable from the internet.",
    };
  },
});
