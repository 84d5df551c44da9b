import { addonConfiguration } from "./addon-values";
import { all, type Flow, type Flows, isGiven, mapOf, member, plain } from "./flow";
import { newestAddon } from "./newest-addon";
import { isAutomatic } from "./refuse-wrong-cluster";
import type { Part, Workshop } from "./workshop";

/** Makes kube-proxy an add-on of EKS, unless the program or EKS itself takes care of it. */
export async function kubeProxy(
  workshop: Workshop,
  self: Part,
  name: string,
  cluster: Part,
  args: Flows,
): Promise<void> {
  const options = args.kubeProxyAddonOptions;
  if (!isGiven(plain(member(options, "enabled")) ?? !isAutomatic(args))) return;
  const addonName = "kube-proxy";
  const configurationValues = addonConfiguration(member(options, "configurationValues"));
  await addon(
    workshop,
    self,
    `${name}-${addonName}`,
    cluster,
    { addonName, options, configurationValues, tags: args.tags },
    [],
  );
}

/**
 * Makes CoreDNS an add-on of EKS if there are nodes to run it, or the program asks for it.
 *
 * @param fargate the profile that it must wait for
 */
export async function coreDns(
  workshop: Workshop,
  self: Part,
  name: string,
  cluster: Part,
  args: Flows,
  fargate: Part | undefined,
): Promise<void> {
  const options = args.corednsAddonOptions;
  const enabled = plain(member(options, "enabled"));
  const values = member(options, "configurationValues");
  const hasNodes =
    isGiven(plain(args.fargate)) || !isGiven(plain(args.skipDefaultNodeGroup)) || isAutomatic(args);
  const asked = enabled === true || isGiven(values);
  if (!asked && !(hasNodes && isGiven(enabled ?? true))) return;

  const onFargate = isGiven(plain(args.fargate));
  const configured = onFargate
    ? all({ values }, (known) => ({ computeType: "Fargate", ...mapOf(known.values) }))
    : values;
  const addonName = "coredns";
  const configurationValues = addonConfiguration(configured);
  const dependsOn = fargate === undefined ? [] : [fargate.urn];
  await addon(
    workshop,
    self,
    `${name}-${addonName}`,
    cluster,
    { addonName, options, configurationValues, tags: args.tags },
    dependsOn,
  );
}

interface AddonArgs {
  readonly addonName: string;
  readonly options: Flow;
  readonly configurationValues: Flow;
  readonly tags: Flow;
}

async function addon(
  workshop: Workshop,
  self: Part,
  name: string,
  cluster: Part,
  args: AddonArgs,
  dependsOn: readonly string[],
): Promise<Part> {
  const { addonName, options, configurationValues, tags } = args;
  const given = member(options, "version");
  const addonVersion = isGiven(given)
    ? given
    : await newestAddon(workshop, self, addonName, cluster.output("version"));
  return workshop.resource(
    "aws:eks/addon:Addon",
    name,
    {
      clusterName: cluster.output("name"),
      addonName,
      preserve: true,
      tags,
      resolveConflictsOnCreate: member(options, "resolveConflictsOnCreate") ?? "OVERWRITE",
      resolveConflictsOnUpdate: member(options, "resolveConflictsOnUpdate") ?? "OVERWRITE",
      addonVersion,
      configurationValues,
    },
    { parent: self, dependsOn },
  );
}
