import {
  clusterContract,
  type ClusterContract,
  networkContract,
  type NetworkContract,
} from "@eks-platform/core";
import { sampleOf } from "@eks-platform/settings";
import { output } from "@pulumi/pulumi";
import type { Addon } from "../addon/addon";
import { type ClusterFacts, type KnownFacts, readClusterFacts } from "../addon/cluster-facts";
import type { AddonsArgs, Availability, Install } from "../args";
import { type AddonName, addonNames, catalogue } from "../catalogue";
import { installSettings } from "../install-settings";
import { planAddons, type PlannedAddon } from "../plan-addons";
import { resolveAddonsArgs } from "../resolve-addons-args";

/** A cluster for tests: everything that `Addons` takes, except what is installed. */
export const sampleCluster = {
  // Safe: a sample is what the contract allows.
  cluster: sampleOf(clusterContract) as ClusterContract,
  network: sampleOf(networkContract) as NetworkContract,
  region: "eu-west-1",
} satisfies Partial<AddonsArgs>;

/** Settings with which an add-on registers more than with those that it requires. */
const settings: Install = {
  "cert-manager": { zoneIds: ["Z0123456789ABCDEFGHIJ"] },
  "external-dns": { domains: ["dev.example.com"], zoneIds: ["Z0123456789ABCDEFGHIJ"] },
  "external-secrets": { prefixes: ["dev/"], kmsKeyArns: ["arn:aws:kms:eu-west-1:111122223333:key/1"] },
  karpenter: { nodeImage: "bottlerocket@v1.61.0" },
};

/** As many add-ons as go together. */
export const sampleInstall: Install = installAllBut("cluster-autoscaler");

/** Each add-on of the catalogue once, as it is planned on a cluster that allows it. */
export function samplePlan(): ReadonlyMap<string, PlannedAddon> {
  const installs = [sampleInstall, installAllBut("karpenter")];
  const planned = installs.flatMap((install) =>
    planAddons(resolveAddonsArgs("dev", { ...sampleCluster, install })),
  );
  return new Map(planned.map((item) => [item.addon.name, item]));
}

/** The facts of the cluster for tests. */
export function sampleFacts(availability: Availability, monitored: boolean): ClusterFacts {
  const install = monitored ? sampleInstall : {};
  return readClusterFacts({ ...sampleCluster, install, availability, delivery: "helm" });
}

/** The same facts as plain values. */
export function knownFacts(availability: Availability, monitored: boolean): Promise<KnownFacts> {
  return new Promise((resolve) => output(sampleFacts(availability, monitored)).apply(resolve));
}

/** The add-ons that one needs, and those that these need, without itself. */
export function installNeedsOf(name: AddonName): Install {
  const needed = needsOf(catalogue[name]);
  return installOf(addonNames.filter((other) => needed.includes(other)));
}

function needsOf({ needs = [] }: Addon): readonly string[] {
  const direct = Object.values<Addon>(catalogue).filter(({ name }) => needs.includes(name));
  return [...needs, ...direct.flatMap(needsOf)];
}

/** All add-ons but one. */
function installAllBut(excluded: AddonName): Install {
  return installOf(addonNames.filter((name) => name !== excluded));
}

/** Each of the add-ons, with settings. */
function installOf(names: readonly AddonName[]): Install {
  return Object.fromEntries(
    names.map((name) => [name, settings[name] ?? sampleOf(installSettings.fields[name])]),
  );
}
