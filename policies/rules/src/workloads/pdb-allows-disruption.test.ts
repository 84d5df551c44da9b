import { createResource, describeStackRule } from "@eks-platform/policy-kit/testing";
import { resourceType } from "@eks-platform/policy-kit";
import type { WorkloadArgs } from "../pods/pod-templates";
import { podDisruptionBudget } from "../resources/kubernetes";
import { pdbAllowsDisruption } from "./pdb-allows-disruption";

const web = createResource(resourceType<WorkloadArgs>("kubernetes:apps/v1:Deployment"), "web", {
  metadata: { namespace: "team-a" },
  spec: { replicas: 3, template: { metadata: { labels: { app: "web" } }, spec: { containers: [] } } },
});
const budget = (
  bounds: { minAvailable?: number | string; maxUnavailable?: number | string },
  namespace = "team-a",
) =>
  createResource(podDisruptionBudget, "budget", {
    metadata: { namespace },
    spec: { selector: { matchLabels: { app: "web" } }, ...bounds },
  });

describeStackRule(pdbAllowsDisruption, {
  resource: "budget",
  path: "spec.maxUnavailable",
  accepts: {
    "one disruption": [web, budget({ maxUnavailable: 1 })],
    "a tenth of the pods": [web, budget({ maxUnavailable: "10%" })],
  },
  rejects: {
    "no disruption": [budget({ maxUnavailable: 0 })],
    "no disruption, in percent": [budget({ maxUnavailable: "0%" })],
  },
});

describeStackRule(pdbAllowsDisruption, {
  resource: "budget",
  path: "spec.minAvailable",
  accepts: {
    "two of three": [web, budget({ minAvailable: 2 })],
    "three, for the pods of another namespace": [web, budget({ minAvailable: 3 }, "team-b")],
  },
  rejects: {
    "no disruption, by the available pods": [budget({ minAvailable: "100%" })],
    "as many as there are replicas": [web, budget({ minAvailable: 3 })],
  },
});
