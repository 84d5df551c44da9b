import { defineAddon } from "../addon";
import { charts } from "../charts";
import { nodeImageAlias } from "../patterns";

/** Starts nodes that fit the pods that wait, and removes those that are no longer worth their money. */
export const karpenter = defineAddon({
  name: "karpenter",
  chart: charts.karpenter,
  needs: ["karpenter-crd"],
  settings: {
    nodeImage: {
      kind: "text",
      description:
        "Image of the nodes: an alias of Karpenter with an exact release, so that a new image is a commit.",
      pattern: nodeImageAlias,
      form: "an image alias with an exact release",
      example: "bottlerocket@v1.61.0",
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
});
