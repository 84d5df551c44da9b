import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { rbacNodesProxy } from "./rbac-nodes-proxy";

describeRule(rbacNodesProxy, {
  path: "rules[0]",
  accepts: {
    "the metrics of nodes": { rules: [{ apiGroups: [""], resources: ["nodes/metrics"], verbs: ["get"] }] },
  },
  rejects: {
    "the proxy": { rules: [{ apiGroups: [""], resources: ["nodes/proxy"], verbs: ["get"] }] },
    ...Object.fromEntries(
      ["create", "update", "patch", "delete", "list", "watch"].map((verb) => [
        `the proxy, with the verb ${verb}`,
        { rules: [{ apiGroups: [""], resources: ["nodes/proxy"], verbs: [verb] }] },
      ]),
    ),
    "the permission by a wildcard, in a namespaced role": withOptions(
      { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] },
      { type: "kubernetes:rbac.authorization.k8s.io/v1:Role" },
    ),
  },
});
