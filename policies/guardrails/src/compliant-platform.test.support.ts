// The resources of a platform that complies with every rule, as the components and `@pulumi/eks` create them.
import type { EvaluatedResource } from "@eks-platform/policy-kit";

const internet = ["0.0.0.0/0"];
const nodeRole = "arn:aws:iam::111122223333:role/prod-node";

const createTrustPolicy = (service: string) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", Action: ["sts:AssumeRole", "sts:TagSession"], Principal: { Service: service } },
    ],
  });

const createPermissionPolicy = (Action: string | string[], Resource: string) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action, Resource }],
  });

const resources: readonly (readonly [
  type: string,
  name: string,
  props: Readonly<Record<string, unknown>>,
])[] = [
  [
    "aws:ec2/vpc:Vpc",
    "prod",
    { id: "vpc-1", cidrBlock: "10.30.0.0/16", enableDnsHostnames: true, enableDnsSupport: true },
  ],
  [
    "aws:ec2/subnet:Subnet",
    "prod-public-a",
    { id: "subnet-pa", vpcId: "vpc-1", availabilityZone: "eu-west-1a", mapPublicIpOnLaunch: true },
  ],
  [
    "aws:ec2/subnet:Subnet",
    "prod-public-b",
    { id: "subnet-pb", vpcId: "vpc-1", availabilityZone: "eu-west-1b", mapPublicIpOnLaunch: true },
  ],
  [
    "aws:ec2/subnet:Subnet",
    "prod-private-a",
    { id: "subnet-a", vpcId: "vpc-1", availabilityZone: "eu-west-1a" },
  ],
  [
    "aws:ec2/subnet:Subnet",
    "prod-private-b",
    { id: "subnet-b", vpcId: "vpc-1", availabilityZone: "eu-west-1b" },
  ],
  ["aws:ec2/natGateway:NatGateway", "prod-a", { subnetId: "subnet-pa" }],
  ["aws:ec2/natGateway:NatGateway", "prod-b", { subnetId: "subnet-pb" }],
  ["aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "prod", { vpcId: "vpc-1", ingress: [], egress: [] }],
  [
    "aws:ec2/securityGroup:SecurityGroup",
    "prod-nodes",
    {
      vpcId: "vpc-1",
      ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, self: true }],
      egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: internet }],
    },
  ],
  [
    "aws:ec2/securityGroupRule:SecurityGroupRule",
    "prod-cluster-internet-egress",
    {
      type: "egress",
      protocol: "-1",
      fromPort: 0,
      toPort: 0,
      cidrBlocks: internet,
      securityGroupId: "sg-1",
    },
  ],
  [
    "aws:ec2/securityGroupRule:SecurityGroupRule",
    "prod-kubelet",
    {
      type: "ingress",
      protocol: "tcp",
      fromPort: 1025,
      toPort: 65535,
      sourceSecurityGroupId: "sg-1",
      securityGroupId: "sg-2",
    },
  ],
  [
    "aws:eks/cluster:Cluster",
    "prod",
    {
      version: "1.35",
      vpcConfig: {
        subnetIds: ["subnet-a", "subnet-b"],
        endpointPrivateAccess: true,
        endpointPublicAccess: false,
      },
      encryptionConfig: {
        provider: { keyArn: "arn:aws:kms:eu-west-1:111122223333:key/k" },
        resources: ["secrets"],
      },
      enabledClusterLogTypes: ["api", "audit", "authenticator", "controllerManager", "scheduler"],
      accessConfig: { authenticationMode: "API", bootstrapClusterCreatorAdminPermissions: false },
      upgradePolicy: { supportType: "STANDARD" },
      deletionProtection: true,
    },
  ],
  ["aws:kms/key:Key", "prod", { enableKeyRotation: true, deletionWindowInDays: 30 }],
  [
    "aws:eks/nodeGroup:NodeGroup",
    "prod-system",
    {
      subnetIds: ["subnet-a", "subnet-b"],
      amiType: "AL2023_ARM_64_STANDARD",
      capacityType: "ON_DEMAND",
      labels: { pool: "system" },
    },
  ],
  [
    "aws:ec2/launchTemplate:LaunchTemplate",
    "prod-system",
    {
      metadataOptions: { httpTokens: "required", httpPutResponseHopLimit: 1 },
      blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted: "true", volumeSize: 50 } }],
    },
  ],
  ["aws:iam/role:Role", "prod-node", { assumeRolePolicy: createTrustPolicy("ec2.amazonaws.com") }],
  [
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    "prod-node-registry",
    { role: nodeRole, policyArn: "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly" },
  ],
  [
    "aws:iam/role:Role",
    "prod-external-dns",
    { assumeRolePolicy: createTrustPolicy("pods.eks.amazonaws.com") },
  ],
  [
    "aws:iam/rolePolicy:RolePolicy",
    "prod-external-dns",
    {
      policy: createPermissionPolicy(["route53:ChangeResourceRecordSets"], "arn:aws:route53:::hostedzone/Z1"),
    },
  ],
  [
    "aws:iam/rolePolicy:RolePolicy",
    "prod-autoscaler",
    { policy: createPermissionPolicy(["ec2:Describe*", "eks:DescribeNodegroup"], "*") },
  ],
  [
    "aws:iam/rolePolicy:RolePolicy",
    "prod-karpenter",
    { policy: createPermissionPolicy("iam:PassRole", nodeRole) },
  ],
  ["aws:eks/accessEntry:AccessEntry", "prod-nodes", { principalArn: nodeRole, type: "EC2_LINUX" }],
  [
    "aws:eks/addon:Addon",
    "prod-vpc-cni",
    { addonName: "vpc-cni", configurationValues: '{"enableNetworkPolicy":"true"}' },
  ],
  ["aws:eks/addon:Addon", "prod-coredns", { addonName: "coredns" }],
  [
    "kubernetes:core/v1:Namespace",
    "istio-system",
    { metadata: { name: "istio-system", labels: { "pod-security.kubernetes.io/enforce": "baseline" } } },
  ],
  [
    "kubernetes:networking.k8s.io/v1:NetworkPolicy",
    "istio-system-default-deny",
    {
      metadata: { name: "default-deny", namespace: "istio-system" },
      spec: { podSelector: {}, policyTypes: ["Ingress"] },
    },
  ],
  [
    "kubernetes:helm.sh/v3:Release",
    "kube-prometheus-stack",
    {
      chart: "kube-prometheus-stack",
      version: "79.1.0",
      namespace: "monitoring",
      repositoryOpts: { repo: "https://prometheus-community.github.io/helm-charts" },
      values: { grafana: { admin: { existingSecret: "grafana-admin", passwordKey: "password" } } },
    },
  ],
  [
    "kubernetes:helm.sh/v3:Release",
    "karpenter",
    { chart: "oci://public.ecr.aws/karpenter/karpenter", version: "1.8.1", namespace: "kube-system" },
  ],
  [
    "kubernetes:storage.k8s.io/v1:StorageClass",
    "gp3",
    {
      provisioner: "ebs.csi.aws.com",
      volumeBindingMode: "WaitForFirstConsumer",
      parameters: { type: "gp3", encrypted: "true" },
    },
  ],
];

/** A platform of one production environment. */
export const compliantPlatform: readonly EvaluatedResource[] = resources.map(([type, name, props]) => ({
  type,
  name,
  urn: `urn:pulumi:prod::eks-platform::${type}::${name}`,
  props,
}));
