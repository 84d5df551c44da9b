import { describeRule } from "@eks-platform/policy-kit/testing";
import { svcLbInternal } from "./svc-lb-internal";

const scheme = "service.beta.kubernetes.io/aws-load-balancer-scheme";
const balancer = { type: "LoadBalancer", loadBalancerClass: "service.k8s.aws/nlb" };

describeRule(svcLbInternal, {
  path: 'metadata.annotations["service.beta.kubernetes.io/aws-load-balancer-scheme"]',
  accepts: {
    "an internal balancer": {
      metadata: { annotations: { [scheme]: "internal" } },
      spec: { type: "LoadBalancer" },
    },
    "an edge that says so": {
      metadata: { labels: { "platform/exposure": "edge" }, annotations: { [scheme]: "internet-facing" } },
      spec: balancer,
    },
    "an internal balancer of the cloud provider": {
      metadata: { annotations: { "service.beta.kubernetes.io/aws-load-balancer-internal": "true" } },
      spec: { type: "LoadBalancer" },
    },
    "known ranges": { spec: { type: "LoadBalancer", loadBalancerSourceRanges: ["203.0.113.0/24"] } },
    "no balancer": { spec: { type: "ClusterIP" } },
  },
  rejects: {
    "a public balancer": { metadata: { annotations: { [scheme]: "internet-facing" } }, spec: balancer },
    "the default of the cloud provider, which is public": { spec: { type: "LoadBalancer" } },
    "the default of a controller, which its settings decide": { spec: balancer },
    "a list of everyone": { spec: { type: "LoadBalancer", loadBalancerSourceRanges: ["0.0.0.0/0"] } },
  },
});
