import { type Format, list, object, oneOf, someText, string } from "@eks-platform/settings";
import { ipv4Range, regionName, zoneName } from "./formats";

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

const subnetContract = object({
  type: "SubnetContract",
  description: "A subnet of a network.",
  open: true,
  fields: {
    id: string({ description: "ID of the subnet.", format: idOf("ID of a subnet", "subnet"), input: true }),
    zone: string({ description: "Availability zone that it is in.", format: zoneName, input: true }),
    cidr: string({
      description: "IPv4 range of the subnet.",
      format: ipv4Range(16, 28, "10.20.0.0/19", "10.20.32.0/19"),
      input: true,
    }),
    tier: oneOf({
      type: "SubnetTier",
      description: "What a subnet is for.",
      values: {
        public: "the internet can reach it. Public load balancers and NAT gateways.",
        private: "it has a route out only. Nodes, their pods, internal load balancers.",
        "control-plane": "it has no route out of the VPC. The network interfaces of the control plane.",
      },
    }),
    routeTableId: string({
      description: "ID of the route table that it follows.",
      format: idOf("ID of a route table", "rtb"),
      input: true,
    }),
  },
});

/** What a cluster, and everything above it, needs to know about a network. */
export const networkContract = object({
  type: "NetworkContract",
  description:
    "What a cluster, and everything above it, needs to know about a network: ids and strings, which a StackReference can carry too.",
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
    region: string({ description: "AWS region that it is in.", format: regionName, input: true }),
    subnets: list({
      description: "All its subnets, tier by tier, each in the order of the zones.",
      items: subnetContract,
      input: true,
    }),
    natAddresses: list({
      description:
        "Public addresses that its workloads reach the internet from, for others to allow. None without a NAT gateway.",
      items: string({
        description: "An IPv4 address.",
        format: {
          name: "an IPv4 address",
          pattern: /^\d+(\.\d+){3}$/,
          example: "203.0.113.7",
          examples: ["203.0.113.8"],
        },
        input: true,
      }),
      input: true,
    }),
    ipv6Cidr: string({
      description: "IPv6 range of the VPC.",
      format: {
        name: "an IPv6 range",
        implied: true,
        pattern: /^[0-9a-f:]+\/\d+$/,
        example: "2001:db8:1234:1a00::/56",
        examples: ["2001:db8:1234:1b00::/56"],
      },
      input: true,
      optional: true,
      otherwise: "none: it has IPv4 addresses only",
    }),
    controlPlaneSubnetIds: subnetIds(
      "Small subnets without any route out, one per zone, for the network interfaces of the control plane.",
    ),
  },
});

/** What everything on a cluster needs to know about it. */
export const clusterContract = object({
  type: "ClusterContract",
  description:
    "What everything on a cluster needs to know about it: strings and lists, which a StackReference can carry too.",
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
        examples: ["arn:aws:eks:eu-west-1:111122223333:cluster/another"],
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
        examples: ["https://another.eks.eu-west-1.amazonaws.com"],
      },
      input: true,
    }),
    certificateAuthority: string({
      description: "Certificate authority of the Kubernetes API, base64.",
      format: {
        name: "base64",
        implied: true,
        pattern: /^[A-Za-z0-9+/]+=*$/,
        example: "Y2VydGlmaWNhdGU=",
        examples: ["YW5vdGhlcg=="],
      },
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
    kubernetesVersion: string({
      description: "Minor version of Kubernetes that the control plane runs.",
      format: {
        name: "a minor version",
        implied: true,
        pattern: /^\d+\.\d+$/,
        example: "1.35",
        examples: ["1.34"],
      },
      input: true,
    }),
    ipFamily: string({
      description: "Family of the addresses of pods and services: `ipv4` or `ipv6`.",
      format: {
        name: "ipv4 or ipv6",
        implied: true,
        pattern: /^ipv[46]$/,
        example: "ipv4",
        examples: ["ipv6"],
      },
      input: true,
    }),
    serviceCidr: string({
      description: "Range of the addresses of Kubernetes services.",
      format: ipv4Range(12, 24, "172.20.0.0/16", "10.100.0.0/16"),
      input: true,
    }),
    oidcIssuerUrl: string({
      description: "URL of the cluster's OpenID Connect issuer, by which IAM can trust its service accounts.",
      format: {
        name: "an HTTPS URL",
        implied: true,
        pattern: /^https:\/\//,
        example: "https://oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF",
        examples: ["https://oidc.eks.eu-west-1.amazonaws.com/id/FEDCBA9876543210FEDCBA9876543210"],
      },
      input: true,
    }),
    computeKinds: list({
      description: "What pods can run on.",
      items: oneOf({
        type: "ComputeKind",
        description: "What pods can run on.",
        values: {
          managedNodes: "nodes that EKS starts, patches and drains.",
          fargate: "capacity of AWS without nodes of ours.",
        },
      }),
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
