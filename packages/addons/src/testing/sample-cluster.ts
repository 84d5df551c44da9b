import { output } from "@pulumi/pulumi";
import type { AddonsArgs, Availability, Install } from "../addons-args";
import { type ClusterFacts, clusterFacts, type KnownFacts } from "../cluster-facts";
import { planAddons, type PlannedAddon } from "../plan-addons";
import { resolveAddonsArgs } from "../resolve-addons-args";

/** A cluster for tests: everything that `Addons` takes, but for what is to be installed. */
export const sampleCluster = {
  cluster: {
    clusterName: "dev",
    clusterArn: "arn:aws:eks:eu-west-1:111122223333:cluster/dev",
    endpoint: "https://0123.eks.eu-west-1.amazonaws.com",
    certificateAuthority: "Y2E=",
    clusterSecurityGroupId: "sg-1",
    vpcId: "vpc-1",
    nodeRoleName: "dev-node",
    kubeconfig: "{}",
  },
  network: { privateSubnetIds: ["subnet-a", "subnet-b"] },
  region: "eu-west-1",
} satisfies Partial<AddonsArgs>;

/** The add-ons that go with every other, with the settings that they cannot do without. */
const companions: Install = {
  "argo-cd": {},
  "aws-load-balancer-controller": {},
  "cert-manager": { zoneIds: ["Z0123456789ABCDEFGHIJ"] },
  "external-dns": { domains: ["dev.example.com"], zoneIds: ["Z0123456789ABCDEFGHIJ"] },
  "external-secrets": { prefixes: ["dev/"], kmsKeyArns: ["arn:aws:kms:eu-west-1:111122223333:key/1"] },
  "istio-base": {},
  "istio-gateway": {},
  istiod: {},
  "kube-prometheus-stack": {},
  "metrics-server": {},
  "prometheus-operator-crds": {},
};

/** As many add-ons as go together. */
export const sampleInstall: Install = {
  ...companions,
  karpenter: { nodeImage: "bottlerocket@v1.61.0" },
  "karpenter-crd": {},
};

/** Each add-on of the catalogue once, as it is planned on a cluster where it may be. */
export function samplePlan(): ReadonlyMap<string, PlannedAddon> {
  const installs = [sampleInstall, { ...companions, "cluster-autoscaler": {} }];
  const planned = installs.flatMap((install) =>
    planAddons(resolveAddonsArgs("dev", { ...sampleCluster, install })),
  );
  return new Map(planned.map((item) => [item.addon.name, item]));
}

/** The facts of the cluster for tests. */
export function sampleFacts(availability: Availability, monitored: boolean): ClusterFacts {
  const install = monitored ? sampleInstall : {};
  return clusterFacts({ ...sampleCluster, install, availability, delivery: "helm" });
}

/** The same facts as plain values. */
export function knownFacts(availability: Availability, monitored: boolean): Promise<KnownFacts> {
  return new Promise((resolve) => output(sampleFacts(availability, monitored)).apply(resolve));
}
