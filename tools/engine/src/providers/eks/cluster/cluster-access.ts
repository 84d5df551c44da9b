import type { ResourceHandle, ComponentBuilder } from "../component-builder";
import { type InputValue, type InputValues, mapOf, toPlain } from "../input-value";
import type { InstanceRoles } from "../nodes/instance-role";
import { createAccessEntries, createAwsAuth, keepsAccessEntries, keepsConfigMap } from "./access";

/** Who may enter a cluster. */
export interface ClusterAccess {
  /** The map of roles and users, where the cluster keeps one. */
  readonly configMap: ResourceHandle | undefined;

  /** The created resources: resources in the cluster depend on them. */
  readonly urns: readonly string[];

  /** The requested entries. */
  readonly entries: InputValue;
}

/** Grants access to nodes, and to whom the program names. */
export async function createClusterAccess(
  builder: ComponentBuilder,
  self: ResourceHandle,
  name: string,
  args: InputValues,
  {
    cluster,
    provider,
    roles,
  }: { readonly cluster: ResourceHandle; readonly provider: ResourceHandle; readonly roles: InstanceRoles },
): Promise<ClusterAccess> {
  const mode = toPlain(args.authenticationMode);
  const { roleMappings, userMappings } = args;
  const mappings = { roleArns: roles.arns, roleMappings, userMappings };
  const configMap = keepsConfigMap(mode)
    ? await createAwsAuth(builder, name, mappings, { parent: self, provider: provider.providerReference })
    : undefined;

  const ofNodes: InputValues =
    roles.default === undefined
      ? {}
      : { defaultNodeGroupInstanceRole: { principalArn: roles.default.arn, type: "EC2_LINUX" } };
  const wanted: InputValues = keepsAccessEntries(mode) ? { ...ofNodes, ...mapOf(args.accessEntries) } : {};
  const made = await createAccessEntries(builder, name, cluster.output("name"), wanted, {
    parent: self,
    dependsOn: [cluster.urn],
  });
  return {
    configMap,
    urns: [...made.map(({ urn }) => urn), ...(configMap === undefined ? [] : [configMap.urn])],
    entries: Object.values(wanted).map((entry) => entry ?? null),
  };
}
