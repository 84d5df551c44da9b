import * as kubernetes from "@pulumi/kubernetes";
import {
  ComponentResource,
  type ComponentResourceOptions,
  mergeOptions,
  type Resource,
} from "@pulumi/pulumi";
import type { AddonsArgs } from "./addons-args";
import { clusterFacts } from "./cluster-facts";
import { argoApplication } from "./delivery/argocd";
import { helmRelease } from "./delivery/helm";
import { createNamespaces, createStorageClasses } from "./ground";
import { grantIdentities } from "./identities";
import { planAddons } from "./plan-addons";
import { resolveAddonsArgs } from "./resolve-addons-args";

/**
 * Add-ons of a cluster. It takes an AWS and a Kubernetes provider from `opts.providers`; whatever stands in
 * `opts.dependsOn`, above all nodes that can run pods, comes before every child.
 */
export class Addons extends ComponentResource {
  /** Names of the add-ons, in the order of their installation. */
  readonly installed: readonly string[];

  constructor(name: string, args: AddonsArgs, opts?: ComponentResourceOptions) {
    super("eks-platform:index:Addons", name, args, opts);
    const resolved = resolveAddonsArgs(name, args);
    const facts = clusterFacts(resolved);
    const plan = planAddons(resolved);
    // Children do not inherit `dependsOn` from their component.
    const child = mergeOptions({ parent: this }, { dependsOn: opts?.dependsOn ?? [] });
    const childAfter = (before: readonly Resource[]) => mergeOptions(child, { dependsOn: [...before] });

    const addons = plan.map(({ addon }) => addon);
    const namespaces = createNamespaces(name, addons, child);
    const storageClasses = createStorageClasses(name, addons, child);

    const ready = new Map<string, readonly Resource[]>();
    for (const planned of plan) {
      const { addon, settings, comesAfter, delivery } = planned;
      const before = [
        namespaces.get(addon.namespace.name) ?? [],
        storageClasses.get(addon.storageClass?.name ?? "") ?? [],
        comesAfter.map((other) => ready.get(other) ?? []),
        grantIdentities(name, planned, facts, child),
        addon.foundation?.(`${name}-${addon.name}`, facts, child) ?? [],
      ].flat(2);

      const deliver = delivery === "helm" ? helmRelease : argoApplication;
      const installed = deliver(name, planned, facts, childAfter(before));
      const objects = (addon.objects?.(facts, settings) ?? []).map(
        ({ key, ...object }) =>
          new kubernetes.apiextensions.CustomResource(
            `${name}-${addon.name}-${key}`,
            object,
            childAfter([installed]),
          ),
      );
      ready.set(addon.name, [installed, ...objects]);
    }

    this.installed = addons.map((addon) => addon.name);
    this.registerOutputs({ installed: this.installed });
  }
}
