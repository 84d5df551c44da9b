import type { ValueMap } from "../../../model/values";
import type { ChildOptions, ResourceHandle, ComponentBuilder } from "../component-builder";
import {
  all,
  apply,
  type InputValue,
  type InputValues,
  listOf,
  mapOf,
  getMember,
  toPlain,
} from "../input-value";
import { toYamlText } from "../yaml-text";

/** Who may enter a cluster is kept in a ConfigMap. It is so where the program does not say. */
export const keepsConfigMap = (mode: InputValue) =>
  !mode || mode === "CONFIG_MAP" || mode === "API_AND_CONFIG_MAP";

/** Who may enter a cluster is kept by EKS itself. */
export const keepsAccessEntries = (mode: InputValue) => mode === "API" || mode === "API_AND_CONFIG_MAP";

/** The content of a cluster's ConfigMap for access. */
export interface AwsAuthArgs {
  readonly roleArns: readonly InputValue[];
  readonly roleMappings: InputValue;
  readonly userMappings: InputValue;
}

/** Creates the ConfigMap that maps AWS roles and users to the cluster. */
export async function createAwsAuth(
  builder: ComponentBuilder,
  name: string,
  args: AwsAuthArgs,
  options: ChildOptions,
): Promise<ResourceHandle> {
  const { roleArns, roleMappings, userMappings } = args;
  const nodes = roleArns.map((roleArn) => ({
    roleArn: roleArn ?? null,
    username: "system:node:{{EC2PrivateDNSName}}",
    groups: ["system:bootstrappers", "system:nodes"],
  }));
  const mapRoles = all({ roleMappings, nodes }, (known) =>
    mappings([...listOf(known.roleMappings), ...listOf(known.nodes)].map(mapOf), "roleArn", "rolearn"),
  );
  const mapUsers = apply(userMappings, (known) => mappings(listOf(known).map(mapOf), "userArn", "userarn"));
  return builder.createResource(
    "kubernetes:core/v1:ConfigMap",
    `${name}-nodeAccess`,
    {
      apiVersion: "v1",
      kind: "ConfigMap",
      immutable: false,
      metadata: {
        name: "aws-auth",
        namespace: "kube-system",
        annotations: { "pulumi.com/patchForce": "true" },
      },
      data: { mapRoles, ...(mapUsers === undefined ? {} : { mapUsers }) },
    },
    options,
  );
}

function mappings(entries: readonly ValueMap[], from: string, to: string): string {
  return toYamlText(
    entries.map((entry) => ({ [to]: entry[from], username: entry.username, groups: entry.groups })),
  );
}

/** Creates an EKS access entry for each key, and the associations of its policies. */
export async function createAccessEntries(
  builder: ComponentBuilder,
  name: string,
  clusterName: InputValue,
  entries: InputValues,
  options: ChildOptions,
): Promise<readonly ResourceHandle[]> {
  const made: ResourceHandle[] = [];
  for (const [key, given] of Object.entries(entries)) {
    const entry = await builder.createResource(
      "aws:eks/accessEntry:AccessEntry",
      `${name}-${key}`,
      {
        ...only(given, ["principalArn", "kubernetesGroups", "tags", "type"]),
        clusterName,
        userName: getMember(given, "username"),
      },
      options,
    );
    made.push(entry);
    for (const policy of Object.keys(mapOf(toPlain(getMember(given, "accessPolicies"))))) {
      const association = getMember(given, "accessPolicies", policy);
      await builder.createResource(
        "aws:eks/accessPolicyAssociation:AccessPolicyAssociation",
        `${name}-${key}-${policy}`,
        {
          accessScope: getMember(association, "accessScope"),
          principalArn: getMember(given, "principalArn"),
          policyArn: getMember(association, "policyArn"),
          clusterName,
        },
        { ...options, parent: entry, dependsOn: [entry.urn] },
      );
    }
  }
  return made;
}

const only = (value: InputValue, names: readonly string[]): InputValues =>
  Object.fromEntries(names.map((name) => [name, getMember(value, name)]));
