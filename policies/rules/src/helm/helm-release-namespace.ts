import { defineResourceRule } from "@eks-platform/policy-kit";
import { release } from "../resources/kubernetes";

export const helmReleaseNamespace = defineResourceRule({
  name: "helm-release-namespace",
  description: "A release has a namespace of its own choice, not the default one.",
  severity: "medium",
  enforcementLevel: "mandatory",
  remediationSteps: "Set namespace, and createNamespace or a Namespace resource.",
  url: "https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/",
  tags: ["cis-eks:4.5.2"],
  appliesTo: [release],
  *findings({ namespace }, { provider }) {
    const effective = namespace ?? provider?.props["namespace"];
    if (effective && effective !== "default") return;
    yield { path: "namespace", message: "the release is installed in the default namespace." };
  },
});
