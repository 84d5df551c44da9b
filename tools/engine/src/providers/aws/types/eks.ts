import type { AwsTypes } from "./aws-type";

/** A fixed time of creation. */
const createdResources = "2026-01-01T00:00:00Z";

/** Version of a cluster whose program names none: the newest that EKS offers (2026-06). */
const newestVersion = "1.36";

/** Clusters and what belongs to them. Defaults of the service: https://docs.aws.amazon.com/eks/latest/APIReference */
export const eksTypes: AwsTypes = {
  "eks/accessEntry": {
    id: "{clusterName}:{principalArn}",
    arn: "eks:{region}:{account}:access-entry/{clusterName}/role/{account}/{last:principalArn}/{uuid}",
    arnProperty: "accessEntryArn",
    defaults: { type: "STANDARD" },
    outputs: {
      createdAt: createdResources,
      modifiedAt: createdResources,
      kubernetesGroups: [],
      userName: "{principalArn}",
    },
  },
  "eks/accessPolicyAssociation": {
    id: "{clusterName}#{principalArn}#{policyArn}",
    outputs: { associatedAt: createdResources, modifiedAt: createdResources },
  },
  "eks/addon": {
    id: "{clusterName}:{addonName}",
    arn: "eks:{region}:{account}:addon/{clusterName}/{addonName}/{uuid}",
    outputs: {
      configurationValues: "",
      createdAt: createdResources,
      modifiedAt: createdResources,
      namespaceConfig: { namespace: "kube-system" },
    },
  },
  "eks/cluster": {
    id: "{name}",
    arn: "eks:{region}:{account}:cluster/{name}",
    defaults: { bootstrapSelfManagedAddons: true },
    outputs: {
      accessConfig: { authenticationMode: "CONFIG_MAP", bootstrapClusterCreatorAdminPermissions: true },
      certificateAuthority: { data: "{certificate}" },
      clusterId: "",
      computeConfig: { enabled: false, nodePools: [], nodeRoleArn: "" },
      controlPlaneScalingConfig: { tier: "standard" },
      createdAt: createdResources,
      deletionProtection: false,
      endpoint: "https://{HEX:32}.gr7.{region}.eks.{suffix}",
      identities: [{ oidcs: [{ issuer: "https://oidc.eks.{region}.{suffix}/id/{HEX:32}" }] }],
      kubeApiServerConfig: { eventTtl: "1h0m0s", serviceNodePortRange: { maxPort: 32767, minPort: 30000 } },
      kubeControllerManagerConfig: {
        horizontalPodAutoscalerControllerConfig: { horizontalPodAutoscalerSyncPeriod: "15s" },
        podGcControllerConfig: { terminatedPodGcThreshold: 12500 },
      },
      kubeSchedulerConfig: {
        nodeResourcesFit: {
          scoringStrategy: {
            resources: [
              { name: "cpu", weight: 1 },
              { name: "memory", weight: 1 },
            ],
            type: "LeastAllocated",
          },
        },
      },
      kubernetesNetworkConfig: {
        elasticLoadBalancing: { enabled: false },
        ipFamily: "ipv4",
        serviceIpv4Cidr: "172.20.0.0/16",
        serviceIpv6Cidr: "",
      },
      platformVersion: "eks.1",
      status: "ACTIVE",
      storageConfig: { blockStorage: { enabled: false } },
      upgradePolicy: { supportType: "EXTENDED" },
      version: newestVersion,
      vpcConfig: {
        clusterSecurityGroupId: "sg-{hex}",
        endpointPrivateAccess: false,
        endpointPublicAccess: true,
        publicAccessCidrs: ["0.0.0.0/0"],
        vpcId: "vpc-{hex}",
      },
    },
  },
  "eks/fargateProfile": {
    id: "{clusterName}:{fargateProfileName}",
    arn: "eks:{region}:{account}:fargateprofile/{clusterName}/{fargateProfileName}/{uuid}",
    outputs: { status: "ACTIVE" },
  },
  "eks/identityProviderConfig": {
    id: "{clusterName}:{uuid}",
    arn: "eks:{region}:{account}:identityproviderconfig/{clusterName}/oidc/{uuid}",
    outputs: { status: "ACTIVE" },
  },
  "eks/nodeGroup": {
    id: "{clusterName}:{nodeGroupName}",
    arn: "eks:{region}:{account}:nodegroup/{clusterName}/{nodeGroupName}/{uuid}",
    outputs: {
      amiType: "AL2023_x86_64_STANDARD",
      capacityType: "ON_DEMAND",
      diskSize: 20,
      instanceTypes: ["t3.medium"],
      nodeRepairConfig: { enabled: false },
      releaseVersion: "{version=1.36}.0-20260801",
      resources: [
        { autoscalingGroups: [{ name: "eks-{nodeGroupName}-{uuid}" }], remoteAccessSecurityGroupId: "" },
      ],
      status: "ACTIVE",
      updateConfig: { maxUnavailable: 1 },
      version: newestVersion,
    },
  },
  "eks/podIdentityAssociation": {
    id: "a-{letters:17}",
    arn: "eks:{region}:{account}:podidentityassociation/{clusterName}/a-{letters:17}",
    arnProperty: "associationArn",
    outputs: { associationId: "{id}", disableSessionTags: false, externalId: "" },
  },
};
