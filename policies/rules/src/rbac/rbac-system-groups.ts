import { defineResourceRule, pathTo } from "@eks-platform/policy-kit";
import { bindings } from "./bindings";

/** Subjects that include everyone or bypass RBAC. */
const reserved: ReadonlySet<string> = new Set([
  "system:anonymous",
  "system:authenticated",
  "system:masters",
  "system:unauthenticated",
]);

export const rbacSystemGroups = defineResourceRule({
  name: "rbac-system-groups",
  description: "No role is given to everybody, or to a group that stands above RBAC.",
  severity: "critical",
  enforcementLevel: "mandatory",
  remediationSteps: "Bind a group of your own.",
  url: "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#default-roles-and-role-bindings",
  tags: ["trivy:KSV-0123"],
  appliesTo: bindings,
  *findings({ subjects }) {
    for (const [index, { name }] of (subjects ?? []).entries()) {
      if (!name || !reserved.has(name)) continue;
      yield {
        path: pathTo("subjects", index, "name"),
        message: `"${name}" is not limited to specific users.`,
      };
    }
  },
});
