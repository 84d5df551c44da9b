import { networkContract } from "@eks-platform/core";
import { sampleOf } from "@eks-platform/settings";
import type { ClusterArgs } from "../args";
import { offeredVersions } from "../settings/kubernetes-version";

/** The smallest cluster: everything that has a default is left out. */
export const sampleArgs = {
  network: sampleOf(networkContract),
  kubernetesVersion: offeredVersions("standard").at(-1) ?? "",
  nodeGroups: { system: { instanceTypes: ["m7g.large"], min: 2, max: 4 } },
  access: { deployer: { principalArn: "arn:aws:iam::111122223333:role/deployer", policy: "clusterAdmin" } },
} as const satisfies ClusterArgs;
