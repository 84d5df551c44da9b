import { defineStackRule } from "@eks-platform/policy-kit";
import { matchesSelector } from "../pods/label-selector";
import { findPodTemplates, workloads } from "../pods/pod-templates";
import { podDisruptionBudget } from "../resources/kubernetes";

export const pdbAllowsDisruption = defineStackRule({
  name: "pdb-allows-disruption",
  description: "A disruption budget leaves room for one pod, so that nodes can be drained.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Set spec.maxUnavailable to 1, or minAvailable below the number of replicas.",
  url: "https://kubernetes.io/docs/tasks/run-application/configure-pdb/",
  appliesTo: [podDisruptionBudget],
  *findings(stack) {
    for (const resource of stack.of(podDisruptionBudget)) {
      const { metadata, spec } = resource.props;
      const { maxUnavailable, minAvailable, selector } = spec ?? {};
      if (/^0%?$/.test(String(maxUnavailable))) {
        yield {
          resource,
          path: "spec.maxUnavailable",
          message: "nodes with these pods cannot be drained.",
        };
      } else if (minAvailable === "100%") {
        yield {
          resource,
          path: "spec.minAvailable",
          message: "nodes with these pods cannot be drained.",
        };
      } else if (typeof minAvailable === "number") {
        for (const { name, props, type } of stack.of(...workloads)) {
          // Safe: `replicas` is read as `unknown`, and its default is 1.
          const replicas = Number((props.spec as { readonly replicas?: unknown } | undefined)?.replicas ?? 1);
          const [pod] = findPodTemplates(props, type);
          const selected =
            pod &&
            metadata?.namespace === props.metadata?.namespace &&
            matchesSelector(selector ?? {}, pod.metadata?.labels ?? {});
          if (!selected || minAvailable < replicas) continue;
          yield {
            resource,
            path: "spec.minAvailable",
            message: `"${name}" has ${replicas} replicas, so no node with one of them can be drained.`,
          };
        }
      }
    }
  },
});
