import type { RemoteChild } from "./recorded-resource";
import type { Answers } from "./recorder";

const account = "111122223333";
const region = "eu-west-1";
const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:${account}:${rest}`;

/**
 * Answers like those of AWS, for components that pass ARNs and endpoints on, and of @pulumi/eks 4.3 as far as its
 * children carry what our components decide.
 *
 * @see https://github.com/pulumi/pulumi-eks/blob/v4.3.0/nodejs/eks/cluster/cluster.ts
 * @see https://github.com/pulumi/pulumi-eks/blob/v4.3.0/nodejs/eks/nodes/nodegroup.ts
 */
export const awsAnswers: Answers = {
  invokes: {
    "aws:index/getPartition:getPartition": { partition: "aws", dnsSuffix: "amazonaws.com" },
  },
  outputs: {
    "aws:cloudwatch/logGroup:LogGroup": { arn: arn("logs", "log-group:recorded") },
    "aws:ec2/launchTemplate:LaunchTemplate": { latestVersion: 1 },
    "aws:ec2/natGateway:NatGateway": { publicIp: "203.0.113.7" },
    "aws:eks/cluster:Cluster": {
      arn: arn("eks", "cluster/recorded"),
      endpoint: "https://0123456789ABCDEF.gr7.eu-west-1.eks.amazonaws.com",
      certificateAuthority: { data: "UkVDT1JERUQ=" },
      identities: [{ oidcs: [{ issuer: "https://oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF" }] }],
      kubernetesNetworkConfig: { ipFamily: "ipv4", serviceIpv4Cidr: "172.20.0.0/16" },
      vpcConfig: { clusterSecurityGroupId: "sg-0123456789abcdef0" },
    },
    "aws:iam/role:Role": { name: "recorded-role", arn: `arn:aws:iam::${account}:role/recorded-role` },
    "aws:kms/key:Key": { keyId: "recorded-key", arn: arn("kms", "key/recorded-key") },
  },
  children: {
    "eks:index:Cluster": ({ name, inputs }) => [
      {
        type: "aws:eks/cluster:Cluster",
        name: `${name}-eksCluster`,
        output: "eksCluster",
        inputs: clusterInputs(inputs),
      },
    ],
    "eks:index:ManagedNodeGroup": ({ name, inputs }) => [
      { type: "aws:eks/nodeGroup:NodeGroup", name, output: "nodeGroup", inputs: nodeGroupInputs(inputs) },
    ],
  },
};

function clusterInputs(inputs: RemoteChild["inputs"]): RemoteChild["inputs"] {
  const { subnetIds, endpointPrivateAccess, endpointPublicAccess, publicAccessCidrs } = inputs;
  const { name, version, enabledClusterLogTypes, upgradePolicy, deletionProtection } = inputs;
  const { bootstrapSelfManagedAddons, authenticationMode, encryptionConfigKeyArn: keyArn } = inputs;
  return {
    name,
    version,
    vpcConfig: { subnetIds, endpointPrivateAccess, endpointPublicAccess, publicAccessCidrs },
    kubernetesNetworkConfig: { serviceIpv4Cidr: inputs["kubernetesServiceIpAddressRange"] },
    accessConfig: { authenticationMode, bootstrapClusterCreatorAdminPermissions: true },
    encryptionConfig: { provider: { keyArn }, resources: ["secrets"] },
    enabledClusterLogTypes,
    upgradePolicy,
    deletionProtection,
    bootstrapSelfManagedAddons,
  };
}

/** A node group takes the inputs of its component as they are, but for those that are the component's own. */
function nodeGroupInputs(inputs: RemoteChild["inputs"]): RemoteChild["inputs"] {
  const own = ["cluster", "ignoreScalingChanges"];
  return Object.fromEntries(Object.entries(inputs).filter(([key]) => !own.includes(key)));
}
