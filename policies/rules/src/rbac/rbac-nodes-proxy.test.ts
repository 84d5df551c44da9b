import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { rbacNodesProxy } from "./rbac-nodes-proxy";

describeRule(rbacNodesProxy, {
  accepts: {
    "the metrics of nodes": { rules: [{ apiGroups: [""], resources: ["nodes/metrics"], verbs: ["get"] }] },
  },
  rejects: {
    "the proxy": { rules: [{ apiGroups: [""], resources: ["nodes/proxy"], verbs: ["get"] }] },
    "the proxy, for writing": { rules: [{ apiGroups: [""], resources: ["nodes/proxy"], verbs: ["create"] }] },
    "the right by a wildcard, in a role of a namespace": withOptions(
      { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] },
      { type: "kubernetes:rbac.authorization.k8s.io/v1:Role", path: "rules[0]" },
    ),
  },
});
