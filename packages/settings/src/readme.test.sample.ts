import {
  check,
  integer,
  object,
  oneOf,
  type Resolved,
  resolveFields,
  ruleOver,
} from "@eks-platform/settings";

const fields = {
  egress: oneOf({
    type: "Egress",
    description: "How workloads reach the internet.",
    values: { none: "they have no route out.", perZone: "one NAT gateway in each zone." },
    default: "perZone",
  }),
  volumeGib: integer({
    description: "Size of the volume.",
    min: 20,
    max: 16_384,
    unit: "GiB",
    default: 50,
    replaces: "the node",
    source: "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html",
  }),
} as const;

/** The settings of a node. */
export const nodeSettings = object({
  type: "NodeArgs",
  description: "What a node is made of.",
  fields,
  rules: [
    ruleOver(fields, ["egress", "volumeGib"], ({ egress, volumeGib }) =>
      egress === "none" && volumeGib < 100
        ? [
            {
              at: ["volumeGib"],
              allowed: "at least 100 without egress",
              fix: "Leave room for cached images.",
            },
          ]
        : [],
    ),
  ],
});

/** What is wrong with given settings. */
export const problems = (given: unknown) => check(nodeSettings, given, { name: "sample" });

/** Given settings with their defaults. */
export const resolved = (given: object): Resolved<typeof fields> => resolveFields(fields, given);
