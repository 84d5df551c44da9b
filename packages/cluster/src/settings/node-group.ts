import {
  anyText,
  integer,
  list,
  map,
  object,
  oneOf,
  type Resolved,
  ruleOver,
  someText,
  string,
} from "@eks-platform/settings";
import { architectureOf } from "../nodes/architecture";

const fields = {
  instanceTypes: list({
    description:
      "Types of instances, all of one architecture, best first for On-Demand. Several of like size let Spot choose from more pools.",
    items: string({
      description: "A type of EC2 instance.",
      format: {
        name: "a type of EC2 instance",
        pattern: /^[a-z0-9-]+\.[a-z0-9-]+$/,
        example: "m7g.large",
        examples: ["m6g.large"],
      },
    }),
    minItems: 1,
    maxItems: 20,
    replaces: "the group",
  }),
  min: integer({ description: "Least number of nodes.", min: 0, max: 450 }),
  max: integer({ description: "Most nodes, at least `min`.", min: 1, max: 450 }),
  desired: integer({
    description:
      "Nodes to start with, from `min` to `max`. Read when the group is created; then an autoscaler decides.",
    min: 0,
    max: 450,
    optional: true,
    otherwise: "`min`",
  }),
  image: oneOf({
    type: "NodeImage",
    description: "Operating system of the nodes, from the images that EKS publishes and tests.",
    values: {
      al2023: "Amazon Linux 2023.",
      bottlerocket: "read-only system made for containers, without shell or package manager.",
    },
    default: "al2023",
    replaces: "the group",
    source: "https://docs.aws.amazon.com/eks/latest/userguide/eks-optimized-amis.html",
  }),
  capacity: oneOf({
    type: "NodeCapacity",
    description: "How the instances are bought.",
    values: {
      onDemand: "by the second, until we stop them.",
      spot: "at a discount; AWS takes them back with two minutes' notice.",
    },
    default: "onDemand",
    replaces: "the group",
    source:
      "https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html#managed-node-group-capacity-types",
  }),
  rootVolumeGib: integer({
    description:
      "Size of the encrypted gp3 volume for images, logs and scratch space. The images of EKS and of the platform's own pods take about 20.",
    min: 20,
    max: 16_384,
    unit: "GiB",
    default: 50,
  }),
  labels: map({
    description: "Labels of the nodes.",
    values: string({ description: "Value of the label.", format: anyText }),
    default: {},
  }),
  taints: list({
    description: "Marks that keep pods away.",
    items: object({
      type: "Taint",
      description: "A mark on a node that keeps pods away.",
      fields: {
        key: string({ description: "Key of the taint.", format: someText }),
        value: string({ description: "Value of the taint.", format: anyText, default: "" }),
        effect: oneOf({
          type: "TaintEffect",
          description: "What a taint does to pods that do not tolerate it.",
          values: {
            noSchedule: "no new ones come.",
            preferNoSchedule: "they come only if there is no other node.",
            noExecute: "no new ones come, and those that run are evicted.",
          },
          source: "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/",
        }),
      },
    }),
    default: [],
  }),
  maxUnavailablePercent: integer({
    description:
      "Share of the nodes that an update may take down at once; at least one node, whatever the share.",
    min: 1,
    max: 100,
    unit: "percent",
    default: 33,
    source: "https://docs.aws.amazon.com/eks/latest/userguide/managed-node-update-behavior.html",
  }),
  imageRelease: string({
    description: "Release of the image, which pins the patch level of the nodes.",
    format: { name: "a release of the image", implied: true, pattern: /^/, example: "1.35.0-20260801" },
    optional: true,
    otherwise: "the newest at creation, which EKS then keeps until an update names another",
    source: "https://docs.aws.amazon.com/eks/latest/userguide/eks-linux-ami-versions.html",
  }),
} as const;

/** A group of equal nodes with its defaults filled, but for those that follow from other settings. */
export type NodeGroupSettings = Resolved<typeof fields>;

/**
 * A group of equal nodes that EKS starts, patches and drains.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/service-quotas.html (450 nodes in a group)
 */
export const nodeGroup = object({
  type: "NodeGroupArgs",
  description: "A group of equal nodes that EKS starts, patches and drains.",
  fields,
  rules: [
    ruleOver(fields, ["instanceTypes"], ({ instanceTypes }) => {
      const [first = ""] = instanceTypes;
      const architecture = architectureOf(first);
      return instanceTypes.flatMap((type, index) =>
        architectureOf(type) === architecture
          ? []
          : [
              {
                at: ["instanceTypes", index],
                allowed: `a type with ${architecture} processors, as the first of the group`,
                fix: `Move it to a group of its own: it has ${architectureOf(type)}.`,
              },
            ],
      );
    }),
    ruleOver(fields, ["min", "max"], ({ min, max }) =>
      max >= min
        ? []
        : [
            {
              at: ["max"],
              allowed: `a whole number from ${min} to 450`,
              fix: "Let the group grow to at least its least size.",
            },
          ],
    ),
    ruleOver(fields, ["min", "max", "desired"], ({ min, max, desired = min }) =>
      // A maximum below the minimum is a problem of its own.
      max < min || (desired >= min && desired <= max)
        ? []
        : [
            {
              at: ["desired"],
              allowed: `a whole number from min, ${min}, to max, ${max}`,
              fix: "Leave it out to start with min.",
            },
          ],
    ),
  ],
});
