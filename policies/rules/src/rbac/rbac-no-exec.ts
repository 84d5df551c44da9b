import { defineResourceRule } from "@eks-platform/policy-kit";
import { roles } from "../resources/kubernetes";
import { grantsRight, readGrants } from "./grant";

/** Executing commands in a container: `create` from a client, `get` over a web socket. */
const rights = ["pods/exec", "pods/attach"].flatMap((resource) =>
  ["create", "get"].map((verb) => ({ group: "", resource, verb })),
);

export const rbacNoExec = defineResourceRule({
  name: "rbac-no-exec",
  description: "No role enters running containers.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Leave pods/exec and pods/attach out, and debug by a role that is given for an hour.",
  url: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation",
  tags: ["checkov:CKV2_K8S_2", "trivy:KSV-0053"],
  appliesTo: roles,
  *findings({ rules }) {
    for (const grant of readGrants(rules)) {
      if (!rights.some((right) => grantsRight(grant, right))) continue;
      yield {
        path: grant.path,
        message: "its holder can run commands in any pod with the permissions of the pod.",
      };
    }
  },
});
