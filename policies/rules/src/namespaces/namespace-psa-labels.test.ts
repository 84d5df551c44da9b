import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { namespacePsaLabels } from "./namespace-psa-labels";

const createNamespace = (level: string) => ({
  metadata: { name: "team-a", labels: { "pod-security.kubernetes.io/enforce": level } },
});

describeRule(namespacePsaLabels, {
  accepts: {
    "a namespace that enforces restricted": createNamespace("restricted"),
    "a namespace that enforces baseline": createNamespace("baseline"),
  },
  rejects: {
    "a namespace that enforces nothing": withOptions(
      { metadata: { name: "team-a" } },
      { path: 'metadata.labels["pod-security.kubernetes.io/enforce"]' },
    ),
    "a namespace that admits everything": createNamespace("privileged"),
  },
});
