import { containsUnknown } from "../../../model/values";
import { managedPolicy, createServiceRole } from "../cluster/service-role";
import { selectWorkerSubnets } from "../cluster/worker-subnets";
import type { ResourceHandle, ComponentBuilder } from "../component-builder";
import {
  type InputValue,
  type InputValues,
  isTruthyOrUnknown,
  listOf,
  getMember,
  toPlain,
} from "../input-value";

/** Namespaces whose pods run on Fargate where the program only says that they shall. */
const everyday = [{ namespace: "default" }, { namespace: "kube-system" }];

/** Where a profile belongs. */
export interface FargateContext {
  readonly cluster: ResourceHandle;
  readonly partition: InputValue;
  readonly subnetIds: InputValue;
  readonly nodeAccess: ResourceHandle | undefined;
}

/** Makes a Fargate profile, and the role of its pods; nothing while nobody knows whether one is wanted. */
export async function createFargateProfile(
  builder: ComponentBuilder,
  self: ResourceHandle,
  name: string,
  args: InputValues,
  context: FargateContext,
): Promise<ResourceHandle | undefined> {
  const { cluster, partition, subnetIds, nodeAccess } = context;
  if (!isTruthyOrUnknown(toPlain(args.fargate)) || containsUnknown(toPlain(args.fargate))) return undefined;
  const setting = (key: string) => getMember(args.fargate, key);
  const podExecutionRoleArn = isTruthyOrUnknown(setting("podExecutionRoleArn"))
    ? setting("podExecutionRoleArn")
    : (
        await createServiceRole(builder, self, `${name}-podExecutionRole`, {
          service: "eks-fargate-pods.amazonaws.com",
          policies: [managedPolicy(partition, "AmazonEKSFargatePodExecutionRolePolicy")],
          tags: args.tags,
        })
      ).arn;
  const own = setting("subnetIds");
  const wanted = listOf(toPlain(own)).length > 0 ? own : subnetIds;
  return builder.createResource(
    "aws:eks/fargateProfile:FargateProfile",
    profileName(name),
    {
      clusterName: cluster.output("name"),
      podExecutionRoleArn,
      selectors: isTruthyOrUnknown(setting("selectors")) ? setting("selectors") : everyday,
      subnetIds: await selectWorkerSubnets(builder, self, wanted),
    },
    { parent: self, dependsOn: nodeAccess === undefined ? [] : [nodeAccess.urn] },
  );
}

/** EKS keeps names that begin with `eks-` for itself. */
const profileName = (name: string) =>
  name === "eks" || /^eks-/i.test(name)
    ? `${name.replace("-", "_")}fargateProfile`
    : `${name}-fargateProfile`;
