import { clusterContract, networkContract, regionName } from "@eks-platform/core";
import { object, oneOf, ruleOver, string } from "@eks-platform/settings";
import { installSettings } from "./install-settings";

const fields = {
  cluster: { ...clusterContract, description: "The cluster to install on." },
  network: {
    ...networkContract,
    description: "The network of the cluster. Karpenter starts nodes in its private subnets.",
  },
  region: string({ description: "AWS region of the cluster.", format: regionName }),
  install: installSettings,
  availability: oneOf({
    type: "Availability",
    description: "How much of an outage the add-ons survive.",
    values: {
      single: "one replica each; draining a node interrupts them. For environments that may pause.",
      high: "replicas over zones, with disruption budgets; the loss of a node or a zone interrupts no add-on. Needs nodes in three zones.",
    },
    default: "high",
  }),
  delivery: oneOf({
    type: "Delivery",
    description: "Who installs the charts.",
    values: {
      helm: "Pulumi, as Helm releases.",
      argocd:
        "Argo CD, from Application resources. Argo CD itself, what it needs, and charts that render differently every time still come by Helm.",
    },
    default: "helm",
  }),
} as const;

/** The settings of the add-ons of a cluster. */
export const addonsSettings = object({
  type: "AddonsArgs",
  description: "What is installed on a cluster, and how.",
  fields,
  rules: [
    ruleOver(fields, ["delivery", "install"], ({ delivery, install }) =>
      delivery === "helm" || install["argo-cd"] !== undefined
        ? []
        : [
            {
              at: ["delivery"],
              allowed: "helm where Argo CD is not installed",
              fix: "Add argo-cd to install, or choose helm.",
            },
          ],
    ),
  ],
});
