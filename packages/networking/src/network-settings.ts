import { kmsKeyArn, logRetentionDays, privateIpv4Range, zoneName } from "@eks-platform/core";
import { anyText, boolean, list, object, oneOf, ruleOver, string } from "@eks-platform/settings";
import { endpointServices, servicesThatNodesNeed } from "./egress/endpoint-service";
import { maxZones } from "./subnets/subnet-plan";
import { areZonesOfOneRegion } from "./zone";

const fields = {
  cidr: string({
    description: "IPv4 range of the VPC.",
    format: privateIpv4Range(16, 24, "10.20.0.0/16", "10.40.0.0/16"),
    replaces: "the VPC",
    source: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html",
  }),
  zones: list({
    description:
      "Availability zones to span, of one region. Appending is safe; reordering or removing one from the middle replaces the subnets that follow.",
    items: string({ description: "An availability zone.", format: zoneName }),
    minItems: 2,
    maxItems: maxZones,
    unique: true,
    source: "https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html (why EKS needs two)",
  }),
  egress: oneOf({
    type: "Egress",
    description:
      "How workloads in private subnets reach the internet. Costs one NAT gateway, or one per zone.",
    values: {
      none: "they have no route out. Nodes reach AWS by interface endpoints only.",
      shared: "one NAT gateway, in the first zone; an outage of that zone cuts off every zone.",
      perZone: "one NAT gateway in each zone, each billed by the hour.",
    },
    default: "perZone",
    source: "https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html",
  }),
  interfaceEndpoints: list({
    description:
      'Services that private subnets reach without leaving the VPC. Each costs an hourly price per zone. With egress `"none"`, those that nodes need must be among them. S3 is always there, and free.',
    items: oneOf({
      type: "EndpointService",
      description: "An AWS service, by the name that PrivateLink gives it.",
      values: endpointServices,
      source: "https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html",
    }),
    unique: true,
    default: [],
    source: "https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html",
  }),
  flowLogRetentionDays: logRetentionDays({
    description: "Days that flow logs are kept.",
    default: 30,
    source: "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-cwl.html",
  }),
  flowLogKmsKeyArn: string({
    description:
      "ARN of the KMS key that encrypts flow logs. Its policy must let CloudWatch Logs of the region use it.",
    format: kmsKeyArn,
    input: true,
    optional: true,
    otherwise: "none: CloudWatch encrypts with a key of its own",
    source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html",
  }),
  clusterName: string({
    description:
      "Name of the cluster that will live here. With it, Karpenter finds the private subnets by their tag `karpenter.sh/discovery`.",
    format: anyText,
    optional: true,
    otherwise: "none: the tag is left out",
    source: "https://karpenter.sh/docs/concepts/nodeclasses/#specsubnetselectorterms",
  }),
  protect: boolean({
    description:
      "Whether Pulumi refuses to delete or replace the VPC, its subnets, and the addresses that it is known by outside.",
    default: true,
    source: "https://www.pulumi.com/docs/iac/concepts/options/protect/",
  }),
} as const;

/** The settings of a network. */
export const networkSettings = object({
  type: "NetworkArgs",
  description: "What a network is made of: VPC, subnets, and their ways out.",
  fields,
  rules: [
    ruleOver(fields, ["zones"], ({ zones }) =>
      areZonesOfOneRegion(zones)
        ? []
        : [
            {
              at: ["zones"],
              allowed: "availability zones of one region",
              fix: 'Name them in full, for example "eu-west-1a", and none of another region.',
            },
          ],
    ),
    ruleOver(fields, ["egress", "interfaceEndpoints"], ({ egress, interfaceEndpoints }) => {
      const missing = servicesThatNodesNeed.filter((service) => !interfaceEndpoints.includes(service));
      if (egress !== "none" || missing.length === 0) return [];
      return [
        {
          at: ["interfaceEndpoints"],
          allowed: `all that nodes need when egress is "none": ${servicesThatNodesNeed.join(", ")}`,
          fix: `Add ${missing.join(", ")}, or give the private subnets a way out.`,
        },
      ];
    }),
  ],
});
