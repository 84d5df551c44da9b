import { containsUnknown } from "../../protocol/values";
import { type Flow, type Flows, isGiven, listOf, member, plain } from "./flow";
import { managedPolicy, serviceRole } from "./service-role";
import { workerSubnets } from "./worker-subnets";
import type { Part, Workshop } from "./workshop";

/** Namespaces whose pods run on Fargate where the program only says that they shall. */
const everyday = [{ namespace: "default" }, { namespace: "kube-system" }];

/** Where a profile belongs. */
export interface FargateSite {
  readonly cluster: Part;
  readonly partition: Flow;
  readonly subnetIds: Flow;
  readonly nodeAccess: Part | undefined;
}

/** Makes a Fargate profile, and the role of its pods; nothing while nobody knows whether one is wanted. */
export async function fargateProfile(
  workshop: Workshop,
  self: Part,
  name: string,
  args: Flows,
  site: FargateSite,
): Promise<Part | undefined> {
  const { cluster, partition, subnetIds, nodeAccess } = site;
  if (!isGiven(plain(args.fargate)) || containsUnknown(plain(args.fargate))) return undefined;
  const setting = (key: string) => member(args.fargate, key);
  const podExecutionRoleArn = isGiven(setting("podExecutionRoleArn"))
    ? setting("podExecutionRoleArn")
    : (
        await serviceRole(workshop, self, `${name}-podExecutionRole`, {
          service: "eks-fargate-pods.amazonaws.com",
          policies: [managedPolicy(partition, "AmazonEKSFargatePodExecutionRolePolicy")],
          tags: args.tags,
        })
      ).arn;
  const own = setting("subnetIds");
  const wanted = listOf(plain(own)).length > 0 ? own : subnetIds;
  return workshop.resource(
    "aws:eks/fargateProfile:FargateProfile",
    profileName(name),
    {
      clusterName: cluster.output("name"),
      podExecutionRoleArn,
      selectors: isGiven(setting("selectors")) ? setting("selectors") : everyday,
      subnetIds: await workerSubnets(workshop, self, wanted),
    },
    { parent: self, dependsOn: nodeAccess === undefined ? [] : [nodeAccess.urn] },
  );
}

/** EKS keeps names that begin with `eks-` for itself. */
const profileName = (name: string) =>
  name === "eks" || /^eks-/i.test(name)
    ? `${name.replace("-", "_")}fargateProfile`
    : `${name}-fargateProfile`;
