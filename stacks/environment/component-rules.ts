import { resolveAddonsArgs } from "@eks-platform/addons";
import { resolveClusterArgs } from "@eks-platform/cluster";
import {
  ArgumentError,
  type ArgumentRule,
  type ClusterContract,
  type NetworkContract,
} from "@eks-platform/core";
import { resolveNetworkArgs } from "@eks-platform/networking";
import { type z } from "zod";
import { formatPath, parsePath, valueAt } from "./path";
import { type Problem } from "./problem";
import { type Environment, environmentSchema } from "./schema/environment";

const { network, cluster, addons } = environmentSchema.shape;

/**
 * What the components say of the sections that are meant for them. They would say it anyway, one after the other, in
 * the middle of a preview; here they say it together, and with line and column.
 */
export function componentProblems(name: string, given: Record<string, unknown>): readonly Problem[] {
  return [
    ...judged("network", network, given, (args) => resolveNetworkArgs(name, args)),
    ...judged("cluster", cluster, given, (args) =>
      resolveClusterArgs(name, { ...args, network: someNetwork }),
    ),
    ...judged("addons", addons, given, (args) =>
      resolveAddonsArgs(name, { ...args, region: someRegion, network: someNetwork, cluster: someCluster }),
    ),
  ];
}

/** Problems of one section, if the schema finds none in it. */
function judged<Args>(
  section: keyof Environment,
  schema: z.ZodType<Args>,
  given: Record<string, unknown>,
  resolve: (args: Args) => unknown,
): readonly Problem[] {
  const parsed = schema.safeParse(given[section]);
  if (!parsed.success) return [];
  try {
    resolve(parsed.data);
    return [];
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    return blameGiven(error.broken.map((broken) => problemOf(broken, section, given)));
  }
}

function problemOf({ arg, allowed, fix }: ArgumentRule, section: string, given: unknown): Problem {
  const path = [section, ...parsePath(arg)];
  return { path, part: valueAt(given, path) === undefined ? "key" : "value", allowed, fix };
}

/** Leaves out defaults that do not fit what stands beside them, if that is at fault itself. */
function blameGiven(problems: readonly Problem[]): readonly Problem[] {
  const parentOf = ({ path }: Problem) => formatPath(path.slice(0, -1));
  const atFault = new Set(problems.filter(({ part }) => part === "value").map(parentOf));
  return problems.filter((problem) => problem.part === "value" || !atFault.has(parentOf(problem)));
}

// Rules of components look at none of these: what only the cloud knows, and a region that the schema has judged.
const someRegion = "eu-west-1";
const someNetwork: NetworkContract = {
  vpcId: "",
  cidr: "",
  privateSubnetIds: [],
  publicSubnetIds: [],
  controlPlaneSubnetIds: [],
};
const someCluster: ClusterContract = {
  clusterName: "",
  clusterArn: "",
  endpoint: "",
  certificateAuthority: "",
  clusterSecurityGroupId: "",
  vpcId: "",
  nodeRoleName: "",
  kubeconfig: "",
};
