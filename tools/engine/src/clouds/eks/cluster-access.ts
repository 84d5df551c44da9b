import { accessEntries, awsAuth, keepsAccessEntries, keepsConfigMap } from "./access";
import { type Flow, type Flows, mapOf, plain } from "./flow";
import type { InstanceRoles } from "./instance-role";
import type { Part, Workshop } from "./workshop";

/** Who may enter a cluster. */
export interface ClusterAccess {
  /** The map of roles and users, where the cluster keeps one. */
  readonly configMap: Part | undefined;

  /** What was made: whoever works in the cluster waits for it. */
  readonly urns: readonly string[];

  /** The entries, as they were asked for. */
  readonly entries: Flow;
}

/** Grants access to nodes, and to whom the program names. */
export async function clusterAccess(
  workshop: Workshop,
  self: Part,
  name: string,
  args: Flows,
  {
    cluster,
    provider,
    roles,
  }: { readonly cluster: Part; readonly provider: Part; readonly roles: InstanceRoles },
): Promise<ClusterAccess> {
  const mode = plain(args.authenticationMode);
  const { roleMappings, userMappings } = args;
  const mappings = { roleArns: roles.arns, roleMappings, userMappings };
  const configMap = keepsConfigMap(mode)
    ? await awsAuth(workshop, name, mappings, { parent: self, provider: provider.asProvider })
    : undefined;

  const ofNodes: Flows =
    roles.default === undefined
      ? {}
      : { defaultNodeGroupInstanceRole: { principalArn: roles.default.arn, type: "EC2_LINUX" } };
  const wanted: Flows = keepsAccessEntries(mode) ? { ...ofNodes, ...mapOf(args.accessEntries) } : {};
  const made = await accessEntries(workshop, name, cluster.output("name"), wanted, {
    parent: self,
    dependsOn: [cluster.urn],
  });
  return {
    configMap,
    urns: [...made.map(({ urn }) => urn), ...(configMap === undefined ? [] : [configMap.urn])],
    entries: Object.values(wanted).map((entry) => entry ?? null),
  };
}
