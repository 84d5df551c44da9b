import { addonConfiguration } from "../addons/addon-values";
import { findNewestAddon } from "../addons/newest-addon";
import type { ResourceHandle, ComponentBuilder } from "../component-builder";
import {
  all,
  type InputValue,
  type InputValues,
  isTruthyOrUnknown,
  mapOf,
  getMember,
  toPlain,
} from "../input-value";
import { isAutomatic } from "./refuse-wrong-cluster";

/** Installs kube-proxy as an EKS add-on, unless the program or EKS itself manages it. */
export async function createKubeProxy(
  builder: ComponentBuilder,
  self: ResourceHandle,
  name: string,
  cluster: ResourceHandle,
  args: InputValues,
): Promise<void> {
  const options = args.kubeProxyAddonOptions;
  if (!isTruthyOrUnknown(toPlain(getMember(options, "enabled")) ?? !isAutomatic(args))) return;
  const addonName = "kube-proxy";
  const configurationValues = addonConfiguration(getMember(options, "configurationValues"));
  await createClusterAddon(
    builder,
    self,
    `${name}-${addonName}`,
    cluster,
    { addonName, options, configurationValues, tags: args.tags },
    [],
  );
}

/**
 * Installs CoreDNS as an EKS add-on if there are nodes to run it, or the program asks for it.
 *
 * @param fargate the profile that it depends on
 */
export async function createCoreDns(
  builder: ComponentBuilder,
  self: ResourceHandle,
  name: string,
  cluster: ResourceHandle,
  args: InputValues,
  fargate: ResourceHandle | undefined,
): Promise<void> {
  const options = args.corednsAddonOptions;
  const enabled = toPlain(getMember(options, "enabled"));
  const values = getMember(options, "configurationValues");
  const hasNodes =
    isTruthyOrUnknown(toPlain(args.fargate)) ||
    !isTruthyOrUnknown(toPlain(args.skipDefaultNodeGroup)) ||
    isAutomatic(args);
  const asked = enabled === true || isTruthyOrUnknown(values);
  if (!asked && !(hasNodes && isTruthyOrUnknown(enabled ?? true))) return;

  const onFargate = isTruthyOrUnknown(toPlain(args.fargate));
  const configured = onFargate
    ? all({ values }, (known) => ({ computeType: "Fargate", ...mapOf(known.values) }))
    : values;
  const addonName = "coredns";
  const configurationValues = addonConfiguration(configured);
  const dependsOn = fargate === undefined ? [] : [fargate.urn];
  await createClusterAddon(
    builder,
    self,
    `${name}-${addonName}`,
    cluster,
    { addonName, options, configurationValues, tags: args.tags },
    dependsOn,
  );
}

interface AddonArgs {
  readonly addonName: string;
  readonly options: InputValue;
  readonly configurationValues: InputValue;
  readonly tags: InputValue;
}

async function createClusterAddon(
  builder: ComponentBuilder,
  self: ResourceHandle,
  name: string,
  cluster: ResourceHandle,
  args: AddonArgs,
  dependsOn: readonly string[],
): Promise<ResourceHandle> {
  const { addonName, options, configurationValues, tags } = args;
  const given = getMember(options, "version");
  const addonVersion = isTruthyOrUnknown(given)
    ? given
    : await findNewestAddon(builder, self, addonName, cluster.output("version"));
  return builder.createResource(
    "aws:eks/addon:Addon",
    name,
    {
      clusterName: cluster.output("name"),
      addonName,
      preserve: true,
      tags,
      resolveConflictsOnCreate: getMember(options, "resolveConflictsOnCreate") ?? "OVERWRITE",
      resolveConflictsOnUpdate: getMember(options, "resolveConflictsOnUpdate") ?? "OVERWRITE",
      addonVersion,
      configurationValues,
    },
    { parent: self, dependsOn },
  );
}
