import type { Plan } from "@eks-platform/plan";
import { getField, getText, getTexts } from "../api/field";
import type { SourcedObject } from "../objects/sourced-object";

/**
 * The Kubernetes role that AWS documents for each access policy.
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
 * Converts the access policies of a plan's access entries to the bindings that AWS documents as equivalent. AWS keeps the
 * policies outside of the cluster, so the API server can only review them in this form.
 */
export function toEquivalentBindings({ steps }: Plan): readonly SourcedObject[] {
  return steps.flatMap(({ op, urn, newState }) => {
    if (newState?.type !== "aws:eks/accessPolicyAssociation:AccessPolicyAssociation" || op === "delete")
      return [];
    const policy = getText(newState.inputs, "policyArn").split("/").at(-1) ?? "";
    const role = equivalentRoles[policy];
    if (role === undefined) return [];
    const scope = getField(newState.inputs, "accessScope");
    // A pattern may match namespaces that do not exist yet.
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
    // A resource name may have characters that the name of a binding must not have.
    const name = `access-entry-${source}`.toLowerCase().replace(/[^a-z0-9.-]/g, "-");
    return getText(scope, "type") === "namespace"
      ? namespaces.map((namespace) => ({
          source,
          object: { ...body, kind: "RoleBinding", metadata: { name, namespace } },
        }))
      : [{ source, object: { ...body, kind: "ClusterRoleBinding", metadata: { name } } }];
  });
}
