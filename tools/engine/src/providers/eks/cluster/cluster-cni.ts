import { createVpcCniAddon } from "../addons/vpc-cni-addon";
import type { ResourceHandle, ComponentBuilder } from "../component-builder";
import { type InputValues, isTruthyOrUnknown, mapOf, toPlain } from "../input-value";
import { isAutomatic } from "./refuse-wrong-cluster";

/** Installs the CNI add-on of a cluster, unless the program or EKS itself manages it. */
export async function createClusterCni(
  builder: ComponentBuilder,
  self: ResourceHandle,
  name: string,
  args: InputValues,
  {
    cluster,
    provider,
    dependsOn,
  }: {
    readonly cluster: ResourceHandle;
    readonly provider: ResourceHandle;
    readonly dependsOn: readonly string[];
  },
): Promise<ResourceHandle | undefined> {
  const { useDefaultVpcCni } = args;
  const wanted =
    useDefaultVpcCni === undefined ? !isAutomatic(args) : !isTruthyOrUnknown(toPlain(useDefaultVpcCni));
  if (!wanted) return undefined;
  const given: InputValues = {
    ...mapOf(args.vpcCniOptions),
    clusterName: cluster.output("name"),
    clusterVersion: cluster.output("version"),
    tags: args.tags,
  };
  const named = `${name}-vpc-cni`;
  const providers = new Map([["kubernetes", provider.providerReference]]);
  const component = await builder.createComponent("eks:index:VpcCniAddon", named, {
    parent: self,
    dependsOn,
    providers,
  });
  const { addon, urns } = await createVpcCniAddon(builder, component, named, given);
  await builder.registerOutputs(component, { addon: addon.value });
  return component.withDependencies(urns);
}
