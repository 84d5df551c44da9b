import type { ResourceHandle, ComponentBuilder } from "../component-builder";
import { all, type InputValue, mapOf, textOf } from "../input-value";

/** What connects nodes with their control plane. */
export interface NodeSecurity {
  readonly group: ResourceHandle;

  /** Lets pods reach the API server. */
  readonly clusterIngressRule: ResourceHandle;
}

/** The SDK's default description of a group. */
const description = "Managed by Pulumi";

/** Everything, to anywhere. */
const anywhere = { type: "egress", fromPort: 0, toPort: 0, protocol: "-1", cidrBlocks: ["0.0.0.0/0"] };

/** Creates the security group of a control plane. */
export async function createClusterSecurityGroup(
  builder: ComponentBuilder,
  parent: ResourceHandle,
  name: string,
  {
    vpcId,
    tags,
    groupTags,
  }: { readonly vpcId: InputValue; readonly tags: InputValue; readonly groupTags: InputValue },
): Promise<ResourceHandle> {
  const group = await builder.createResource(
    "aws:ec2/securityGroup:SecurityGroup",
    `${name}-eksClusterSecurityGroup`,
    {
      description,
      vpcId,
      revokeRulesOnDelete: true,
      tags: all({ tags, groupTags }, (known) => ({
        Name: `${name}-eksClusterSecurityGroup`,
        ...mapOf(known.groupTags),
        ...mapOf(known.tags),
      })),
    },
    { parent },
  );
  const rule = { description: "Allow internet access.", ...anywhere, securityGroupId: group.id };
  await builder.createResource(
    "aws:ec2/securityGroupRule:SecurityGroupRule",
    `${name}-eksClusterInternetEgressRule`,
    rule,
    { parent },
  );
  return group;
}

/** Arguments for the security group of nodes. */
export interface NodeSecurityArgs {
  readonly vpcId: InputValue;
  readonly clusterSecurityGroupId: InputValue;
  readonly clusterName: InputValue;
  readonly tags: InputValue;
}

/** Creates the security group of nodes, and the rules between it and the control plane's. */
export async function createNodeSecurityGroup(
  builder: ComponentBuilder,
  parent: ResourceHandle,
  name: string,
  args: NodeSecurityArgs,
): Promise<NodeSecurity> {
  const { vpcId, clusterSecurityGroupId, clusterName, tags } = args;
  const group = await builder.createResource(
    "aws:ec2/securityGroup:SecurityGroup",
    `${name}-nodeSecurityGroup`,
    {
      description,
      vpcId,
      revokeRulesOnDelete: true,
      tags: all({ tags, clusterName }, (known) => ({
        Name: `${name}-nodeSecurityGroup`,
        [`kubernetes.io/cluster/${textOf(known.clusterName)}`]: "owned",
        ...mapOf(known.tags),
      })),
    },
    { parent },
  );

  const fromCluster = {
    type: "ingress",
    protocol: "tcp",
    securityGroupId: group.id,
    sourceSecurityGroupId: clusterSecurityGroupId,
  };
  const rules = {
    eksNodeIngressRule: {
      description: "Allow nodes to communicate with each other",
      ...{ type: "ingress", fromPort: 0, toPort: 0, protocol: "-1", securityGroupId: group.id, self: true },
    },
    eksNodeClusterIngressRule: {
      description: "Allow worker Kubelets and pods to receive communication from the cluster control plane",
      ...{ ...fromCluster, fromPort: 1025, toPort: 65535 },
    },
    eksExtApiServerClusterIngressRule: {
      description:
        "Allow pods running extension API servers on port 443 to receive communication from cluster control plane",
      ...{ ...fromCluster, fromPort: 443, toPort: 443 },
    },
    eksNodeInternetEgressRule: {
      description: "Allow internet access.",
      ...anywhere,
      securityGroupId: group.id,
    },
  };
  const ruleType = "aws:ec2/securityGroupRule:SecurityGroupRule";
  for (const [key, rule] of Object.entries(rules))
    await builder.createResource(ruleType, `${name}-${key}`, rule, { parent });
  const clusterIngressRule = await builder.createResource(
    ruleType,
    `${name}-eksClusterIngressRule`,
    {
      description: "Allow pods to communicate with the cluster API Server",
      ...{ type: "ingress", fromPort: 443, toPort: 443, protocol: "tcp" },
      ...{ securityGroupId: clusterSecurityGroupId, sourceSecurityGroupId: group.id },
    },
    { parent },
  );
  return { group, clusterIngressRule };
}
