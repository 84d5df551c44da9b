import type { ValueMap } from "../../protocol/values";
import { all, apply, type Flow, type Flows, listOf, mapOf, member, plain } from "./flow";
import type { Making, Part, Workshop } from "./workshop";
import { yamlText } from "./yaml-text";

/** Who may enter a cluster is kept in a ConfigMap. It is so where the program does not say. */
export const keepsConfigMap = (mode: Flow) => !mode || mode === "CONFIG_MAP" || mode === "API_AND_CONFIG_MAP";

/** Who may enter a cluster is kept by EKS itself. */
export const keepsAccessEntries = (mode: Flow) => mode === "API" || mode === "API_AND_CONFIG_MAP";

/** What the ConfigMap of a cluster is made of. */
export interface AwsAuthArgs {
  readonly roleArns: readonly Flow[];
  readonly roleMappings: Flow;
  readonly userMappings: Flow;
}

/** Makes the ConfigMap that tells the cluster which roles and users of AWS may enter. */
export async function awsAuth(
  workshop: Workshop,
  name: string,
  args: AwsAuthArgs,
  making: Making,
): Promise<Part> {
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
  return workshop.resource(
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
    making,
  );
}

function mappings(entries: readonly ValueMap[], from: string, to: string): string {
  return yamlText(
    entries.map((entry) => ({ [to]: entry[from], username: entry.username, groups: entry.groups })),
  );
}

/** Makes an access entry of EKS for each key, and the associations of its policies. */
export async function accessEntries(
  workshop: Workshop,
  name: string,
  clusterName: Flow,
  entries: Flows,
  making: Making,
): Promise<readonly Part[]> {
  const made: Part[] = [];
  for (const [key, given] of Object.entries(entries)) {
    const entry = await workshop.resource(
      "aws:eks/accessEntry:AccessEntry",
      `${name}-${key}`,
      {
        ...only(given, ["principalArn", "kubernetesGroups", "tags", "type"]),
        clusterName,
        userName: member(given, "username"),
      },
      making,
    );
    made.push(entry);
    for (const policy of Object.keys(mapOf(plain(member(given, "accessPolicies"))))) {
      const association = member(given, "accessPolicies", policy);
      await workshop.resource(
        "aws:eks/accessPolicyAssociation:AccessPolicyAssociation",
        `${name}-${key}-${policy}`,
        {
          accessScope: member(association, "accessScope"),
          principalArn: member(given, "principalArn"),
          policyArn: member(association, "policyArn"),
          clusterName,
        },
        { ...making, parent: entry, dependsOn: [entry.urn] },
      );
    }
  }
  return made;
}

const only = (flow: Flow, names: readonly string[]): Flows =>
  Object.fromEntries(names.map((name) => [name, member(flow, name)]));
