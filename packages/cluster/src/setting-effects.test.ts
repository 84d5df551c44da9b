import { networkContract } from "@eks-platform/core";
import { sampleOf } from "@eks-platform/settings";
import { awsAnswers, describeSettingEffects, recordResources } from "@eks-platform/testing";
import type { ClusterArgs } from "./args";
import { Cluster } from "./cluster";
import { clusterSettings } from "./settings/cluster";
import { offeredVersions } from "./settings/kubernetes-version";

const base: ClusterArgs = {
  network: sampleOf(networkContract),
  kubernetesVersion: offeredVersions("standard").at(-1) ?? "",
  nodeGroups: { system: { instanceTypes: ["m7g.large"], min: 2, max: 4 } },
  access: {
    deployer: { principalArn: "arn:aws:iam::111122223333:role/deployer", policy: "clusterAdmin" },
  },
};
const reader = { principalArn: "arn:aws:iam::111122223333:role/reader", policy: "view" } as const;

describeSettingEffects({
  settings: clusterSettings,
  base,
  bases: {
    // A second administrator lets the first become something else.
    access: { ...base, access: { team: reader, ...base.access } },
    // A second group lets the first be of any kind.
    nodeGroups: {
      ...base,
      nodeGroups: { pool: { instanceTypes: ["m7g.large"], min: 1, max: 3 }, ...base.nodeGroups },
    },
  },
  // Safe: the arguments passed the check of the settings.
  build: (args) => recordResources(() => new Cluster("dev", args as ClusterArgs), awsAnswers),
  component: "eks-platform:index:Cluster",
  values: {
    // What the declaration suggests is right by itself, and wrong beside `min` and `max`.
    "nodeGroups.pool.desired": 2,
    // Naming an add-on that every cluster has changes nothing.
    managedAddons: { "snapshot-controller": {} },
  },
  exempt: { network: "Clusters take the whole contract of a network, and read parts of it." },
});
