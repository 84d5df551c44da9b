import type { Plan } from "@eks-platform/plan";
import { getField, getText, getTexts } from "../api/field";
import type { SourcedObject } from "../objects/sourced-object";

/**
 * The role of Kubernetes that AWS describes each of its access policies by.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html
 */
const equivalentRoles: Readonly<Record<string, string>> = {
  AmazonEKSClusterAdminPolicy: "cluster-admin",
  AmazonEKSAdminPolicy: "admin",
  AmazonEKSEditPolicy: "edit",
  AmazonEKSViewPolicy: "view",
};

/**
 * The access policies of a plan's access entries, as the bindings that AWS says they are like. AWS keeps them outside
 * the cluster, so the API server can be asked about them only in this form.
 */
export function toEquivalentBindings({ steps }: Plan): readonly SourcedObject[] {
  return steps.flatMap(({ op, urn, newState }) => {
    if (newState?.type !== "aws:eks/accessPolicyAssociation:AccessPolicyAssociation" || op === "delete")
      return [];
    const policy = getText(newState.inputs, "policyArn").split("/").at(-1) ?? "";
    const role = equivalentRoles[policy];
    if (role === undefined) return [];
    const scope = getField(newState.inputs, "accessScope");
    // A pattern of namespaces reaches some that nobody has made yet.
    const namespaces = getTexts(scope, "namespaces").filter((namespace) => !namespace.includes("*"));
    const source = urn.slice(urn.lastIndexOf("::") + 2);
    const body = {
      apiVersion: "rbac.authorization.k8s.io/v1",
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: role },
      subjects: [
        {
          apiGroup: "rbac.authorization.k8s.io",
          kind: "User",
          name: getText(newState.inputs, "principalArn"),
        },
      ],
    };
    // Names of bindings may not hold the characters of an ARN, but those of resources may be theirs.
    const name = `access-entry-${source}`.toLowerCase().replace(/[^a-z0-9.-]/g, "-");
    return getText(scope, "type") === "namespace"
      ? namespaces.map((namespace) => ({
          source,
          object: { ...body, kind: "RoleBinding", metadata: { name, namespace } },
        }))
      : [{ source, object: { ...body, kind: "ClusterRoleBinding", metadata: { name } } }];
  });
}
