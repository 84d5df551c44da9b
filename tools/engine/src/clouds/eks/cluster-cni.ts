import { type Flows, isGiven, mapOf, plain } from "./flow";
import { isAutomatic } from "./refuse-wrong-cluster";
import { vpcCniAddon } from "./vpc-cni-addon";
import type { Part, Workshop } from "./workshop";

/** Makes the CNI add-on of a cluster, unless the program or EKS itself takes care of it. */
export async function clusterCni(
  workshop: Workshop,
  self: Part,
  name: string,
  args: Flows,
  {
    cluster,
    provider,
    dependsOn,
  }: { readonly cluster: Part; readonly provider: Part; readonly dependsOn: readonly string[] },
): Promise<Part | undefined> {
  const { useDefaultVpcCni } = args;
  const wanted = useDefaultVpcCni === undefined ? !isAutomatic(args) : !isGiven(plain(useDefaultVpcCni));
  if (!wanted) return undefined;
  const given: Flows = {
    ...mapOf(args.vpcCniOptions),
    clusterName: cluster.output("name"),
    clusterVersion: cluster.output("version"),
    tags: args.tags,
  };
  const named = `${name}-vpc-cni`;
  const providers = new Map([["kubernetes", provider.asProvider]]);
  const component = await workshop.component("eks:index:VpcCniAddon", named, {
    parent: self,
    dependsOn,
    providers,
  });
  const { addon, urns } = await vpcCniAddon(workshop, component, named, given);
  await workshop.finish(component, { addon: addon.value });
  return component.standingFor(urns);
}
