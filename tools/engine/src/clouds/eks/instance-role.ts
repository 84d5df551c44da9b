import { type Flow, type Flows, isGiven, lift, listOf, member, plain } from "./flow";
import { managedPolicy, serviceRole } from "./service-role";
import type { Part, Workshop } from "./workshop";

/** The roles that nodes of a cluster have. */
export interface InstanceRoles {
  /** References to them. */
  readonly roles: Flow;

  /** ARN of each. */
  readonly arns: readonly Flow[];

  /** The one of nodes without a role of their own, and its ARN. */
  readonly default: { readonly arn: Flow } | undefined;
  readonly instanceProfile: Part | undefined;
}

/** What nodes may do that join by themselves. */
const nodePolicies = [
  "AmazonEKSWorkerNodePolicy",
  "AmazonEKS_CNI_Policy",
  "AmazonEC2ContainerRegistryReadOnly",
];

/** The roles that the program gives, else one for nodes without a role, and its instance profile. */
export async function instanceRoles(
  workshop: Workshop,
  self: Part,
  name: string,
  args: Flows,
  { partition, hasDefaultNodes }: { readonly partition: Flow; readonly hasDefaultNodes: boolean },
): Promise<InstanceRoles> {
  const none = { default: undefined, instanceProfile: undefined };
  if (isGiven(args.instanceRoles))
    return { roles: args.instanceRoles, arns: arnsOf(workshop, args.instanceRoles), ...none };

  if (isGiven(args.instanceRole)) {
    const arn = workshop.part(args.instanceRole)?.output("arn");
    const instanceProfile = hasDefaultNodes
      ? await profile(workshop, self, name, args, workshop.part(args.instanceRole)?.value)
      : undefined;
    return { roles: [args.instanceRole], arns: [arn], default: { arn }, instanceProfile };
  }

  const create = plain(args.createInstanceRole);
  if (!isGiven(create) && (isGiven(plain(args.skipDefaultNodeGroup)) || create !== undefined))
    return { roles: [], arns: [], ...none };
  const { role, resolved, arn } = await serviceRole(workshop, self, `${name}-instanceRole`, {
    service: "ec2.amazonaws.com",
    policies: nodePolicies.map((policy) => managedPolicy(partition, policy)),
    tags: args.tags,
  });
  const value = lift(role.bare, resolved);
  if (isGiven(args.customInstanceRolePolicy)) {
    const policy = { role: value, policy: args.customInstanceRolePolicy };
    await workshop.resource("aws:iam/rolePolicy:RolePolicy", `${name}-EKSWorkerCustomPolicy`, policy, {
      parent: self,
    });
  }
  return {
    roles: [value],
    arns: [arn],
    default: { arn },
    instanceProfile: await profile(workshop, self, name, args, value),
  };
}

function arnsOf(workshop: Workshop, roles: Flow): readonly Flow[] {
  return listOf(plain(roles)).map((_, index) => workshop.part(member(roles, index))?.output("arn"));
}

/** The instance profile that hands a role to instances. One that exists is known by its name, and is no part of the plan. */
async function profile(
  workshop: Workshop,
  self: Part,
  name: string,
  args: Flows,
  role: Flow,
): Promise<Part | undefined> {
  if (isGiven(args.instanceProfileName ?? member(args.nodeGroupOptions, "instanceProfileName")))
    return undefined;
  const type = "aws:iam/instanceProfile:InstanceProfile";
  return workshop.resource(type, `${name}-instanceProfile`, { role }, { parent: self });
}
