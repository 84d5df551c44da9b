import { hexDigits } from "../../digest";
import { type AwsFunction, simulatedResult } from "./function";

/**
 * Versions of add-ons that EKS manages, without the build: plausible for the minors of 2026.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/eks-add-ons.html
 */
const addonVersions: Readonly<Record<string, string>> = {
  "vpc-cni": "v1.21.1-eksbuild.1",
  coredns: "v1.12.4-eksbuild.1",
  "eks-pod-identity-agent": "v1.3.10-eksbuild.1",
  "aws-ebs-csi-driver": "v1.53.0-eksbuild.1",
  "aws-efs-csi-driver": "v2.1.15-eksbuild.1",
  "metrics-server": "v0.8.1-eksbuild.1",
  "snapshot-controller": "v8.3.0-eksbuild.1",
  "amazon-cloudwatch-observability": "v4.7.0-eksbuild.1",
};

/** What EKS says of clusters and add-ons. */
export const eksFunctions: Readonly<Record<string, AwsFunction>> = {
  "aws:eks/getAddonVersion:getAddonVersion": (args) => {
    const { addonName, kubernetesVersion } = args;
    const version =
      addonName === "kube-proxy"
        ? `v${String(kubernetesVersion)}.0-eksbuild.1`
        : addonVersions[String(addonName)];
    return simulatedResult({ id: String(addonName), version: version ?? "v1.0.0-eksbuild.1" });
  },

  "aws:eks/getCluster:getCluster": (args, { createdResources }) => {
    const cluster = createdResources.first("eks/cluster", { name: args.name });
    if (cluster === undefined) return undefined;
    const { properties } = cluster;
    return simulatedResult({
      ...{ ...properties, id: cluster.id },
      accessConfigs: listOf(properties.accessConfig),
      certificateAuthorities: listOf(properties.certificateAuthority),
      kubernetesNetworkConfigs: listOf(properties.kubernetesNetworkConfig),
    });
  },

  "aws:eks/getClusterAuth:getClusterAuth": (args) =>
    simulatedResult({
      id: String(args.name),
      token: `k8s-aws-v1.${hexDigits(`token of ${String(args.name)}`, 40)}`,
    }),
};

const listOf = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);
