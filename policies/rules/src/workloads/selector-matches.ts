import { defineResourceRule } from "@eks-platform/policy-kit";
import { matchesSelector } from "../pods/label-selector";
import { findPodTemplates, workloads } from "../pods/pod-templates";

export const selectorMatches = defineResourceRule({
  name: "selector-matches",
  description: "A controller selects the pods that it makes.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Give spec.template.metadata.labels every label that spec.selector asks for.",
  url: "https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector",
  appliesTo: workloads.filter((token) =>
    /apps\/v1:(Deployment|StatefulSet|DaemonSet|ReplicaSet)$/.test(token),
  ),
  *findings(inputs, { type }) {
    // Safe: the four kinds that the rule applies to have a label selector here, and all of its fields are optional.
    const { selector } = (inputs.spec ?? {}) as { readonly selector?: Parameters<typeof matchesSelector>[0] };
    for (const { metadata } of findPodTemplates(inputs, type)) {
      if (!selector || matchesSelector(selector, metadata?.labels ?? {})) continue;
      yield { path: "spec.selector", message: "it does not select the pods of its own template." };
    }
  },
});
