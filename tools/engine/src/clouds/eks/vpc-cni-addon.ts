import { addonConfiguration } from "./addon-values";
import { type Flows, isGiven } from "./flow";
import { newestAddon } from "./newest-addon";
import { vpcCniConfiguration } from "./vpc-cni-settings";
import type { Part, Workshop } from "./workshop";

/** What is made inside a component of type `eks:index:VpcCniAddon`. */
export interface VpcCniAddon {
  readonly addon: Part;

  /** All of its resources. */
  readonly urns: readonly string[];
}

/**
 * Makes the CNI add-on inside its component.
 *
 * @param args without `clusterName`, which must be there, nothing can be made
 */
export async function vpcCniAddon(
  workshop: Workshop,
  self: Part,
  name: string,
  args: Flows,
): Promise<VpcCniAddon> {
  refuseWrong(name, args);
  const addonVersion = isGiven(args.addonVersion)
    ? args.addonVersion
    : await newestAddon(workshop, self, "vpc-cni", args.clusterVersion);
  const addon = await workshop.resource(
    "aws:eks/addon:Addon",
    name,
    {
      clusterName: args.clusterName,
      addonVersion,
      addonName: "vpc-cni",
      resolveConflictsOnCreate: args.resolveConflictsOnCreate ?? "OVERWRITE",
      resolveConflictsOnUpdate: args.resolveConflictsOnUpdate ?? "OVERWRITE",
      preserve: true,
      configurationValues: addonConfiguration(vpcCniConfiguration(args)),
      serviceAccountRoleArn: args.serviceAccountRoleArn,
      tags: args.tags,
    },
    { parent: self },
  );
  const patch = isGiven(args.securityContextPrivileged)
    ? [await privilegedPatch(workshop, self, name, args, addon)]
    : [];
  return { addon, urns: [addon.urn, ...patch] };
}

/** Sets on the agent what the add-on cannot. */
async function privilegedPatch(
  workshop: Workshop,
  self: Part,
  name: string,
  args: Flows,
  addon: Part,
): Promise<string> {
  const privileged = args.securityContextPrivileged;
  const { urn } = await workshop.resource(
    "kubernetes:apps/v1:DaemonSetPatch",
    name,
    {
      apiVersion: "apps/v1",
      kind: "DaemonSet",
      metadata: {
        name: "aws-node",
        namespace: "kube-system",
        annotations: { "pulumi.com/patchForce": "true" },
      },
      spec: { template: { spec: { containers: [{ name: "aws-node", securityContext: { privileged } }] } } },
    },
    { parent: self, dependsOn: [addon.urn], options: { retainOnDelete: true } },
  );
  return urn;
}

function refuseWrong(name: string, args: Flows): void {
  if (args.clusterName === undefined) throw new Error(`VpcCniAddon "${name}" needs clusterName.`);
  if (!isGiven(args.addonVersion) && !isGiven(args.clusterVersion)) {
    throw new Error(`VpcCniAddon "${name}" needs addonVersion, or clusterVersion to choose one by.`);
  }
  if (isGiven(args.cniExternalSnat) && isGiven(args.externalSnat)) {
    throw new Error(`VpcCniAddon "${name}" has cniExternalSnat and externalSnat: give one of them.`);
  }
}
