import { describeRule, given } from "@eks-platform/policy-kit/testing";
import { namespacePsaLabels } from "./namespace-psa-labels";

const labelled = (level: string) => ({
  metadata: { name: "team-a", labels: { "pod-security.kubernetes.io/enforce": level } },
});

describeRule(namespacePsaLabels, {
  accepts: {
    "a namespace that enforces restricted": labelled("restricted"),
    "a namespace that enforces baseline": labelled("baseline"),
  },
  rejects: {
    "a namespace that enforces nothing": given(
      { metadata: { name: "team-a" } },
      { path: 'metadata.labels["pod-security.kubernetes.io/enforce"]' },
    ),
    "a namespace that admits everything": labelled("privileged"),
  },
});
