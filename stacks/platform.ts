import { Addons } from "@eks-platform/addons";
import { Cluster } from "@eks-platform/cluster";
import { platformTags } from "@eks-platform/core";
import { Network } from "@eks-platform/networking";
import * as aws from "@pulumi/aws";
import * as kubernetes from "@pulumi/kubernetes";
import type { Environment } from "./environment";

/** The whole platform of one environment, from the ground up. */
export function platform(name: string, environment: Environment) {
  const { region, ownership } = environment;
  const tags = platformTags(name, ownership);
  const cloud = new aws.Provider(name, { region, defaultTags: { tags } });

  const network = new Network(
    name,
    { ...environment.network, clusterName: name },
    { providers: { aws: cloud } },
  );

  // Tags of a provider do not reach the instances and volumes that EKS starts.
  const clusterArgs = { ...environment.cluster, network, clusterName: name, nodeTags: tags };
  const cluster = new Cluster(name, clusterArgs, { providers: { aws: cloud } });

  // The ARN says which cluster it is, so that a change of credentials or endpoint replaces nothing.
  const { kubeconfig, clusterArn } = cluster;
  const inCluster = new kubernetes.Provider(name, { kubeconfig, clusterIdentifier: clusterArn });

  // Pods need nodes: they come after the last of them, and go before the first.
  const addonsOptions = { providers: { aws: cloud, kubernetes: inCluster }, dependsOn: cluster };
  new Addons(name, { ...environment.addons, cluster, network, region }, addonsOptions);

  return {
    vpcId: network.vpcId,
    privateSubnetIds: network.privateSubnetIds,
    clusterName: cluster.clusterName,
    clusterArn,
    endpoint: cluster.endpoint,
    kubeconfig,
  };
}
