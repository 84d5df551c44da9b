import { defineAddon } from "../../addon";
import type list from "../../chart-values/karpenter.json";
import type { ChartValues } from "../../chart-values";
import { charts } from "../../charts";
import { namespaces } from "../../namespaces";
import { nodeImageAlias } from "../../patterns";
import { resources } from "../../resources";
import { interruptionQueue, interruptionQueueName } from "./interruption-queue";
import { nodeClass, nodePool } from "./node-pool";
import { statements } from "./statements";

/** Starts nodes that fit the pods that wait, and removes those that are no longer worth their money. */
export const karpenter = defineAddon({
  name: "karpenter",
  chart: charts.karpenter,
  // Its requests to the API server are never throttled here.
  namespace: namespaces.kubeSystem,
  crds: { from: "karpenter-crd" },
  after: ["prometheus-operator-crds"],
  excludes: ["cluster-autoscaler"],
  settings: {
    nodeImage: {
      kind: "text",
      description:
        "Image of the nodes: an alias of Karpenter with an exact release, so that a new image is a commit.",
      pattern: nodeImageAlias,
      form: "an image alias with an exact release",
      example: "al2023@v20260810",
    },
    capacity: {
      kind: "choice",
      description: "What the nodes are bought as. Spot is cheaper and may be taken back within two minutes.",
      words: ["on-demand", "spot", "spot-then-on-demand"],
      default: "spot-then-on-demand",
    },
    cpuLimit: {
      kind: "integer",
      description: "Most vCPUs that Karpenter may run at once.",
      min: 4,
      max: 10_000,
      default: 200,
    },
  },
  identities: () => [{ serviceAccount: "karpenter", statements }],
  foundation: interruptionQueue,
  values: ({ clusterName, endpoint, highlyAvailable, monitored }): ChartValues<typeof list> => ({
    settings: {
      clusterName,
      clusterEndpoint: endpoint,
      interruptionQueue: clusterName.apply(interruptionQueueName),
    },
    serviceAccount: { name: "karpenter" },
    replicas: highlyAvailable ? 2 : 1,
    podDisruptionBudget: { maxUnavailable: 1 },
    // It must be able to start the node that CoreDNS waits for.
    dnsPolicy: "Default",
    controller: { resources: resources("500m", "1Gi") },
    serviceMonitor: { enabled: monitored },
  }),
  objects: (facts, settings) => [nodeClass(facts, settings), nodePool(settings)],
});
