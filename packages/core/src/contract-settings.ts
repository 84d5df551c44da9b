import { type Format, list, object, someText, string } from "@eks-platform/settings";
import { ipv4Range } from "./formats";

const idOf = (name: string, prefix: string): Format => ({
  name,
  implied: true,
  pattern: new RegExp(`^${prefix}-`),
  example: `${prefix}-0123456789abcdef0`,
  examples: [`${prefix}-0fedcba9876543210`],
});

const subnetIds = (description: string) =>
  list({
    description,
    input: true,
    items: string({ description: "ID of a subnet.", format: idOf("ID of a subnet", "subnet"), input: true }),
  });

/** What a cluster, and everything above it, needs to know about a network. */
export const networkContract = object({
  type: "NetworkContract",
  description:
    "What a cluster, and everything above it, needs to know about a network: ids and strings that a StackReference can carry too.",
  open: true,
  fields: {
    vpcId: string({ description: "ID of the VPC.", format: idOf("ID of a VPC", "vpc"), input: true }),
    cidr: string({
      description: "IPv4 range of the VPC.",
      format: ipv4Range(16, 28, "10.20.0.0/16", "10.30.0.0/16"),
      input: true,
    }),
    privateSubnetIds: subnetIds(
      "Subnets with a route out only, one per zone: nodes, pods, internal load balancers.",
    ),
    publicSubnetIds: subnetIds(
      "Subnets that the internet can reach, one per zone: public load balancers, NAT gateways.",
    ),
    controlPlaneSubnetIds: subnetIds(
      "Small subnets without any route out, one per zone, for the network interfaces of the control plane.",
    ),
  },
});

/** What everything on a cluster needs to know about it. */
export const clusterContract = object({
  type: "ClusterContract",
  description: "What everything on a cluster needs to know about it: strings and lists of strings only.",
  open: true,
  fields: {
    clusterName: string({
      description: "Name of the cluster, as `aws eks update-kubeconfig --name` wants it.",
      format: someText,
      input: true,
    }),
    clusterArn: string({
      description: "ARN of the cluster.",
      format: {
        name: "ARN of an EKS cluster",
        implied: true,
        pattern: /^arn:aws[a-z-]*:eks:[a-z0-9-]+:\d{12}:cluster\//,
        example: "arn:aws:eks:eu-west-1:111122223333:cluster/sample",
      },
      input: true,
    }),
    endpoint: string({
      description: "URL of the Kubernetes API.",
      format: {
        name: "an HTTPS URL",
        implied: true,
        pattern: /^https:\/\//,
        example: "https://sample.eks.eu-west-1.amazonaws.com",
      },
      input: true,
    }),
    certificateAuthority: string({
      description: "Certificate authority of the Kubernetes API, base64.",
      format: { name: "base64", implied: true, pattern: /^[A-Za-z0-9+/]+=*$/, example: "Y2VydGlmaWNhdGU=" },
      input: true,
    }),
    clusterSecurityGroupId: string({
      description: "Security group that EKS puts on the control plane and on managed nodes.",
      format: idOf("ID of a security group", "sg"),
      input: true,
    }),
    vpcId: string({
      description: "ID of the VPC that the cluster lives in.",
      format: idOf("ID of a VPC", "vpc"),
      input: true,
    }),
    nodeRoleName: string({
      description: "Name of the IAM role that nodes assume; Karpenter passes it to the nodes it starts.",
      format: someText,
      input: true,
    }),
    kubeconfig: string({
      description:
        "Kubeconfig that asks `aws eks get-token` for credentials: it holds none, and never changes by itself.",
      format: someText,
      input: true,
    }),
  },
});
