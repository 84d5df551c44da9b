import { createAddon } from "./addons/addon";
import { createVpcCniAddon } from "./addons/vpc-cni-addon";
import { createCluster } from "./cluster/cluster";
import { CoreData } from "./cluster/core-data";
import { createCreationRole } from "./cluster/creation-role";
import { createNodeSecurityGroup } from "./cluster/security-groups";
import type { ResourceHandle, ComponentBuilder } from "./component-builder";
import type { InputValues } from "./input-value";
import { createManagedNodeGroup } from "./nodes/managed-node-group";
import { createNodeGroup } from "./nodes/node-group";
import { createNodeGroupV2 } from "./nodes/node-group-v2";

/** How a component is built. */
export interface Component {
  /** Creates its children, and returns its outputs. */
  readonly build: (
    builder: ComponentBuilder,
    self: ResourceHandle,
    name: string,
    args: InputValues,
  ) => Promise<InputValues>;

  /**
   * What the component registers when it is complete.
   *
   * - `"outputs"`: its outputs.
   * - `"nothing"`: that it is complete.
   * - `"never"`: not even that.
   */
  readonly reportsOutputs: "outputs" | "nothing" | "never";
}

const createNodeGroupContext = (
  builder: ComponentBuilder,
  parent: ResourceHandle,
  name: string,
  args: InputValues,
) => ({
  ...{ builder, parent, name, args },
  core: CoreData.fromArgument(builder, args.cluster),
});

/** Every component of the library, by type. */
export const components: Readonly<Record<string, Component>> = {
  "eks:index:Addon": { build: createAddon, reportsOutputs: "never" },
  "eks:index:Cluster": { build: createCluster, reportsOutputs: "outputs" },
  "eks:index:ClusterCreationRoleProvider": { build: createCreationRole, reportsOutputs: "nothing" },
  "eks:index:ManagedNodeGroup": {
    async build(builder, self, name, args) {
      const { group, placementGroup } = await createManagedNodeGroup(
        createNodeGroupContext(builder, self, name, args),
      );
      return { nodeGroup: group.value, placementGroupName: placementGroup?.output("name") ?? "" };
    },
    reportsOutputs: "outputs",
  },
  "eks:index:NodeGroup": {
    async build(builder, self, name, args) {
      const { stack, autoScalingGroupName, securityGroup, securityGroupId } = await createNodeGroup(
        createNodeGroupContext(builder, self, name, args),
      );
      return {
        autoScalingGroupName,
        cfnStack: stack.value,
        extraNodeSecurityGroups: args.extraNodeSecurityGroups ?? [],
        nodeSecurityGroup: securityGroup?.value,
        nodeSecurityGroupId: securityGroupId,
      };
    },
    reportsOutputs: "outputs",
  },
  "eks:index:NodeGroupSecurityGroup": {
    async build(builder, self, name, args) {
      const { group, clusterIngressRule } = await createNodeSecurityGroup(builder, self, name, {
        vpcId: args.vpcId,
        clusterSecurityGroupId: builder.resolveHandle(args.clusterSecurityGroup)?.id,
        clusterName: builder.resolveHandle(args.eksCluster)?.output("name"),
        tags: args.tags,
      });
      return { securityGroup: group.value, securityGroupRule: clusterIngressRule.value };
    },
    reportsOutputs: "nothing",
  },
  "eks:index:NodeGroupV2": {
    async build(builder, self, name, args) {
      const { group, securityGroup, securityGroupId } = await createNodeGroupV2(
        createNodeGroupContext(builder, self, name, args),
      );
      return {
        autoScalingGroup: group.value,
        extraNodeSecurityGroups: args.extraNodeSecurityGroups ?? [],
        nodeSecurityGroup: securityGroup?.value,
        nodeSecurityGroupId: securityGroupId,
      };
    },
    reportsOutputs: "outputs",
  },
  "eks:index:VpcCniAddon": {
    async build(builder, self, name, args) {
      const { addon } = await createVpcCniAddon(builder, self, name, args);
      return { addon: addon.value };
    },
    reportsOutputs: "outputs",
  },
};
