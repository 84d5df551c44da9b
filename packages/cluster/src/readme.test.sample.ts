import { Cluster } from "@eks-platform/cluster";
import type { NetworkContract } from "@eks-platform/core";

/** The network may be built by the same program, by another stack, or by someone else. */
export function cluster(network: NetworkContract) {
  return new Cluster("prod", {
    network,
    kubernetesVersion: "1.35",
    nodeGroups: { system: { instanceTypes: ["m7g.large"], min: 3, max: 6 } },
    access: { deployer: { principalArn: "arn:aws:iam::111122223333:role/deployer", policy: "clusterAdmin" } },
  });
}
