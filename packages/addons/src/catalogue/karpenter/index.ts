import { integer, oneOf, string } from "@eks-platform/settings";
import { defineAddon } from "../../addon/addon";
import { nodeImageAlias } from "../../addon/formats";
import type chartValues from "../../chart-values/karpenter.json";
import type { ChartValues } from "../../chart-values";
import { charts } from "../../charts";
import { namespaces } from "../../addon/namespaces";
import { resources } from "../../addon/resources";
import { createInterruptionQueue, interruptionQueueName } from "./interruption-queue";
import { nodeClass, nodePool } from "./node-pool";
import { statements } from "./statements";

export const karpenter = defineAddon({
  name: "karpenter",
  description: "Starts nodes for pods that wait, and removes nodes that are no longer worth their price.",
  chart: charts.karpenter,
  // The API server does not throttle its requests here.
  namespace: namespaces.kubeSystem,
  crds: { from: "karpenter-crd" },
  after: ["prometheus-operator-crds"],
  excludes: ["cluster-autoscaler"],
  settings: {
    nodeImage: string({
      description: "Image of the nodes. It names a release, so that a new image is a commit.",
      format: nodeImageAlias,
      source: "https://karpenter.sh/docs/concepts/nodeclasses/#specamiselectorterms",
    }),
    capacity: oneOf({
      description: "How the nodes are bought.",
      values: {
        "on-demand": "at the list price, and kept until they are terminated.",
        spot: "cheaper; AWS may reclaim them with two minutes' notice.",
        "spot-then-on-demand": "Spot while there is capacity, else On-Demand.",
      },
      default: "spot-then-on-demand",
      source: "https://karpenter.sh/docs/concepts/nodepools/#capacity-type",
    }),
    cpuLimit: integer({
      description: "Most vCPUs that Karpenter may run at once.",
      min: 4,
      max: 10_000,
      unit: "vCPUs",
      default: 200,
      source: "https://karpenter.sh/docs/concepts/nodepools/#speclimits",
    }),
  },
  identities: () => [{ serviceAccount: "karpenter", statements }],
  createPrerequisites: createInterruptionQueue,
  values: ({ clusterName, endpoint, highlyAvailable, monitored }): ChartValues<typeof chartValues> => ({
    settings: {
      clusterName,
      clusterEndpoint: endpoint,
      interruptionQueue: clusterName.apply(interruptionQueueName),
    },
    serviceAccount: { name: "karpenter" },
    replicas: highlyAvailable ? 2 : 1,
    podDisruptionBudget: { maxUnavailable: 1 },
    // It must resolve names without CoreDNS, which may be waiting for a node.
    dnsPolicy: "Default",
    controller: { resources: resources("500m", "1Gi") },
    serviceMonitor: { enabled: monitored },
  }),
  objects: (facts, settings) => [nodeClass(facts, settings), nodePool(settings)],
});
