import type { NetworkContract } from "@eks-platform/core";
import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as eks from "@pulumi/eks";
import type { ComponentContext } from "../component-context";
import type { ResolvedClusterArgs } from "../resolve-cluster-args";
import { provideSecretsKey } from "./secrets-key";
import { controlPlaneTransform } from "../transforms";

/** Builds the control plane, without nodes and without add-ons: both come after, in an order of ours. */
export function createControlPlane(context: ComponentContext, args: ResolvedClusterArgs): eks.Cluster {
  const { name, clusterName, protectedOptions } = context;
  const { publicAccessCidrs, serviceCidr } = args;
  const open = publicAccessCidrs.length > 0;

  return new eks.Cluster(
    name,
    {
      name: clusterName,
      version: args.kubernetesVersion,
      ...subnetsOf(args.network),
      endpointPrivateAccess: true,
      endpointPublicAccess: open,
      ...(open && { publicAccessCidrs: [...publicAccessCidrs] }),
      ...(serviceCidr !== undefined && { kubernetesServiceIpAddressRange: serviceCidr }),
      authenticationMode: eks.AuthenticationMode.Api,
      encryptionConfigKeyArn: provideSecretsKey(context, args),
      enabledClusterLogTypes: ["api", "audit", "authenticator", "controllerManager", "scheduler"],
      upgradePolicy: { supportType: args.supportPolicy === "extended" ? "EXTENDED" : "STANDARD" },
      deletionProtection: args.protect,
      // Without options the library writes the AWS profile of the current user into its kubeconfig.
      providerCredentialOpts: {},
      ...nothingElse,
    },
    {
      ...protectedOptions,
      transforms: [controlPlaneTransform(args, [createLogGroup(context, args)])],
    },
  );
}

/** What the library would add by itself, and we build, or do without. */
const nothingElse: eks.ClusterArgs = {
  bootstrapSelfManagedAddons: false,
  corednsAddonOptions: { enabled: false },
  createInstanceRole: false,
  createOidcProvider: false,
  kubeProxyAddonOptions: { enabled: false },
  skipDefaultNodeGroup: true,
  // The group that EKS makes itself is enough, and two tagged groups confuse the load balancer controller.
  skipDefaultSecurityGroups: true,
  useDefaultVpcCni: true,
};

function subnetsOf({ vpcId, controlPlaneSubnetIds }: NetworkContract): eks.ClusterArgs {
  return { vpcId, subnetIds: controlPlaneSubnetIds };
}

/**
 * Builds the log group that EKS writes to. EKS would make it itself, to be kept forever: so it is there before, and
 * goes after, for a dying control plane still writes.
 */
function createLogGroup(
  { name, clusterName, child }: ComponentContext,
  { logRetentionDays, logKmsKeyArn }: ResolvedClusterArgs,
): cloudwatch.LogGroup {
  return new cloudwatch.LogGroup(
    `${name}-control-plane`,
    {
      name: `/aws/eks/${clusterName}/cluster`,
      retentionInDays: logRetentionDays,
      ...(logKmsKeyArn !== undefined && { kmsKeyId: logKmsKeyArn }),
      tags: { Name: `${name}-control-plane` },
    },
    child,
  );
}
