import { addon } from "./addon";
import { cluster } from "./cluster";
import { CoreData } from "./core-data";
import { creationRole } from "./creation-role";
import { type Flows } from "./flow";
import { managedNodeGroup } from "./managed-node-group";
import { nodeGroup } from "./node-group";
import { nodeGroupV2 } from "./node-group-v2";
import { nodeSecurityGroup } from "./security-groups";
import { vpcCniAddon } from "./vpc-cni-addon";
import type { Part, Workshop } from "./workshop";

/** How a component is built. */
export interface Component {
  /** Makes its children, and says its outputs. */
  readonly build: (workshop: Workshop, self: Part, name: string, args: Flows) => Promise<Flows>;

  /**
   * What the component tells the engine when it is done.
   *
   * - `"outputs"`: its outputs.
   * - `"nothing"`: that it is done.
   * - `"never"`: not even that.
   */
  readonly tells: "outputs" | "nothing" | "never";
}

const siteOf = (workshop: Workshop, parent: Part, name: string, args: Flows) => ({
  ...{ workshop, parent, name, args },
  core: CoreData.given(workshop, args.cluster),
});

/** Every component of the library, by type. */
export const components: Readonly<Record<string, Component>> = {
  "eks:index:Addon": { build: addon, tells: "never" },
  "eks:index:Cluster": { build: cluster, tells: "outputs" },
  "eks:index:ClusterCreationRoleProvider": { build: creationRole, tells: "nothing" },
  "eks:index:ManagedNodeGroup": {
    async build(workshop, self, name, args) {
      const { group, placementGroup } = await managedNodeGroup(siteOf(workshop, self, name, args));
      return { nodeGroup: group.value, placementGroupName: placementGroup?.output("name") ?? "" };
    },
    tells: "outputs",
  },
  "eks:index:NodeGroup": {
    async build(workshop, self, name, args) {
      const { stack, autoScalingGroupName, securityGroup, securityGroupId } = await nodeGroup(
        siteOf(workshop, self, name, args),
      );
      return {
        autoScalingGroupName,
        cfnStack: stack.value,
        extraNodeSecurityGroups: args.extraNodeSecurityGroups ?? [],
        nodeSecurityGroup: securityGroup?.value,
        nodeSecurityGroupId: securityGroupId,
      };
    },
    tells: "outputs",
  },
  "eks:index:NodeGroupSecurityGroup": {
    async build(workshop, self, name, args) {
      const { group, clusterIngressRule } = await nodeSecurityGroup(workshop, self, name, {
        vpcId: args.vpcId,
        clusterSecurityGroupId: workshop.part(args.clusterSecurityGroup)?.id,
        clusterName: workshop.part(args.eksCluster)?.output("name"),
        tags: args.tags,
      });
      return { securityGroup: group.value, securityGroupRule: clusterIngressRule.value };
    },
    tells: "nothing",
  },
  "eks:index:NodeGroupV2": {
    async build(workshop, self, name, args) {
      const { group, securityGroup, securityGroupId } = await nodeGroupV2(siteOf(workshop, self, name, args));
      return {
        autoScalingGroup: group.value,
        extraNodeSecurityGroups: args.extraNodeSecurityGroups ?? [],
        nodeSecurityGroup: securityGroup?.value,
        nodeSecurityGroupId: securityGroupId,
      };
    },
    tells: "outputs",
  },
  "eks:index:VpcCniAddon": {
    async build(workshop, self, name, args) {
      const { addon } = await vpcCniAddon(workshop, self, name, args);
      return { addon: addon.value };
    },
    tells: "outputs",
  },
};
