import type { ResourceHandle, ComponentBuilder } from "../component-builder";
import { type InputValues, isTruthyOrUnknown } from "../input-value";
import { addonConfiguration } from "./addon-values";
import { findNewestAddon } from "./newest-addon";
import { buildVpcCniConfiguration } from "./vpc-cni-settings";

/** The children of a component of type `eks:index:VpcCniAddon`. */
export interface VpcCniAddon {
  readonly addon: ResourceHandle;

  /** All of its resources. */
  readonly urns: readonly string[];
}

/**
 * Creates the CNI add-on inside its component.
 *
 * @param args `clusterName` is required
 */
export async function createVpcCniAddon(
  builder: ComponentBuilder,
  self: ResourceHandle,
  name: string,
  args: InputValues,
): Promise<VpcCniAddon> {
  refuseWrong(name, args);
  const addonVersion = isTruthyOrUnknown(args.addonVersion)
    ? args.addonVersion
    : await findNewestAddon(builder, self, "vpc-cni", args.clusterVersion);
  const addon = await builder.createResource(
    "aws:eks/addon:Addon",
    name,
    {
      clusterName: args.clusterName,
      addonVersion,
      addonName: "vpc-cni",
      resolveConflictsOnCreate: args.resolveConflictsOnCreate ?? "OVERWRITE",
      resolveConflictsOnUpdate: args.resolveConflictsOnUpdate ?? "OVERWRITE",
      preserve: true,
      configurationValues: addonConfiguration(buildVpcCniConfiguration(args)),
      serviceAccountRoleArn: args.serviceAccountRoleArn,
      tags: args.tags,
    },
    { parent: self },
  );
  const patch = isTruthyOrUnknown(args.securityContextPrivileged)
    ? [await createPrivilegedPatch(builder, self, name, args, addon)]
    : [];
  return { addon, urns: [addon.urn, ...patch] };
}

/** Sets on the agent what the add-on cannot. */
async function createPrivilegedPatch(
  builder: ComponentBuilder,
  self: ResourceHandle,
  name: string,
  args: InputValues,
  addon: ResourceHandle,
): Promise<string> {
  const privileged = args.securityContextPrivileged;
  const { urn } = await builder.createResource(
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

function refuseWrong(name: string, args: InputValues): void {
  if (args.clusterName === undefined) throw new Error(`VpcCniAddon "${name}" needs clusterName.`);
  if (!isTruthyOrUnknown(args.addonVersion) && !isTruthyOrUnknown(args.clusterVersion)) {
    throw new Error(`VpcCniAddon "${name}" needs addonVersion, or clusterVersion to choose one by.`);
  }
  if (isTruthyOrUnknown(args.cniExternalSnat) && isTruthyOrUnknown(args.externalSnat)) {
    throw new Error(`VpcCniAddon "${name}" has cniExternalSnat and externalSnat: give one of them.`);
  }
}
