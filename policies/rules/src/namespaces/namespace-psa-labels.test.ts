import { describeRule } from "@eks-platform/policy-kit/testing";
import { namespacePsaLabels } from "./namespace-psa-labels";

const createNamespace = (level: string) => ({
  metadata: { name: "team-a", labels: { "pod-security.kubernetes.io/enforce": level } },
});

describeRule(namespacePsaLabels, {
  path: 'metadata.labels["pod-security.kubernetes.io/enforce"]',
  accepts: {
    "a namespace that enforces restricted": createNamespace("restricted"),
    "a namespace that enforces baseline": createNamespace("baseline"),
  },
  rejects: {
    "a namespace that enforces nothing": { metadata: { name: "team-a" } },
    "a namespace that admits everything": createNamespace("privileged"),
  },
});
