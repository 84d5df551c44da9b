import { managedPolicy, createServiceRole } from "../cluster/service-role";
import type { ResourceHandle, ComponentBuilder } from "../component-builder";
import {
  type InputValue,
  type InputValues,
  isTruthyOrUnknown,
  toOutput,
  listOf,
  getMember,
  toPlain,
} from "../input-value";

/** The roles that nodes of a cluster have. */
export interface InstanceRoles {
  /** References to them. */
  readonly roles: InputValue;

  /** ARN of each. */
  readonly arns: readonly InputValue[];

  /** The one of nodes without a role of their own, and its ARN. */
  readonly default: { readonly arn: InputValue } | undefined;
  readonly instanceProfile: ResourceHandle | undefined;
}

/** What nodes may do that join by themselves. */
const nodePolicies = [
  "AmazonEKSWorkerNodePolicy",
  "AmazonEKS_CNI_Policy",
  "AmazonEC2ContainerRegistryReadOnly",
];

/** The roles that the program gives, else one for nodes without a role, and its instance profile. */
export async function createInstanceRoles(
  builder: ComponentBuilder,
  self: ResourceHandle,
  name: string,
  args: InputValues,
  { partition, hasDefaultNodes }: { readonly partition: InputValue; readonly hasDefaultNodes: boolean },
): Promise<InstanceRoles> {
  const none = { default: undefined, instanceProfile: undefined };
  if (isTruthyOrUnknown(args.instanceRoles))
    return { roles: args.instanceRoles, arns: arnsOf(builder, args.instanceRoles), ...none };

  if (isTruthyOrUnknown(args.instanceRole)) {
    const arn = builder.resolveHandle(args.instanceRole)?.output("arn");
    const instanceProfile = hasDefaultNodes
      ? await createInstanceProfile(
          builder,
          self,
          name,
          args,
          builder.resolveHandle(args.instanceRole)?.value,
        )
      : undefined;
    return { roles: [args.instanceRole], arns: [arn], default: { arn }, instanceProfile };
  }

  const create = toPlain(args.createInstanceRole);
  if (
    !isTruthyOrUnknown(create) &&
    (isTruthyOrUnknown(toPlain(args.skipDefaultNodeGroup)) || create !== undefined)
  )
    return { roles: [], arns: [], ...none };
  const { role, arnWithPolicies, arn } = await createServiceRole(builder, self, `${name}-instanceRole`, {
    service: "ec2.amazonaws.com",
    policies: nodePolicies.map((policy) => managedPolicy(partition, policy)),
    tags: args.tags,
  });
  const value = toOutput(role.reference, arnWithPolicies);
  if (isTruthyOrUnknown(args.customInstanceRolePolicy)) {
    const policy = { role: value, policy: args.customInstanceRolePolicy };
    await builder.createResource("aws:iam/rolePolicy:RolePolicy", `${name}-EKSWorkerCustomPolicy`, policy, {
      parent: self,
    });
  }
  return {
    roles: [value],
    arns: [arn],
    default: { arn },
    instanceProfile: await createInstanceProfile(builder, self, name, args, value),
  };
}

function arnsOf(builder: ComponentBuilder, roles: InputValue): readonly InputValue[] {
  return listOf(toPlain(roles)).map((_, index) =>
    builder.resolveHandle(getMember(roles, index))?.output("arn"),
  );
}

/** The instance profile that hands a role to instances. One that exists is known by its name, and is no part of the plan. */
async function createInstanceProfile(
  builder: ComponentBuilder,
  self: ResourceHandle,
  name: string,
  args: InputValues,
  role: InputValue,
): Promise<ResourceHandle | undefined> {
  if (isTruthyOrUnknown(args.instanceProfileName ?? getMember(args.nodeGroupOptions, "instanceProfileName")))
    return undefined;
  const type = "aws:iam/instanceProfile:InstanceProfile";
  return builder.createResource(type, `${name}-instanceProfile`, { role }, { parent: self });
}
