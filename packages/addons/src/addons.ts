import * as kubernetes from "@pulumi/kubernetes";
import {
  ComponentResource,
  type ComponentResourceOptions,
  mergeOptions,
  type Resource,
} from "@pulumi/pulumi";
import { readClusterFacts } from "./addon/cluster-facts";
import type { AddonsArgs } from "./args";
import { createArgoApplication } from "./delivery/argocd";
import { createHelmRelease } from "./delivery/helm";
import { createIdentities } from "./delivery/identities";
import { createNamespaces, createStorageClasses } from "./delivery/prerequisites";
import { planAddons } from "./plan-addons";
import { resolveAddonsArgs } from "./resolve-addons-args";

/**
 * Add-ons of a cluster. It takes an AWS and a Kubernetes provider from `opts.providers`. Every child waits for
 * `opts.dependsOn`, which must contain nodes that can run pods.
 */
export class Addons extends ComponentResource {
  /** Names of the add-ons, in the order of their installation. */
  readonly installed: readonly string[];

  constructor(name: string, args: AddonsArgs, opts?: ComponentResourceOptions) {
    super("eks-platform:index:Addons", name, args, opts);
    const resolved = resolveAddonsArgs(name, args);
    const facts = readClusterFacts(resolved);
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
        createIdentities(name, planned, facts, child),
        addon.createPrerequisites?.(`${name}-${addon.name}`, facts, child) ?? [],
      ].flat(2);

      const deliver = delivery === "helm" ? createHelmRelease : createArgoApplication;
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
