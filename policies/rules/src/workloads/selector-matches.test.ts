import { describeRule, given } from "@eks-platform/policy-kit/testing";
import { selectorMatches } from "./selector-matches";

const workload = (selector: object, labels: Record<string, string>) => ({
  spec: { selector, template: { metadata: { labels }, spec: {} } },
});

describeRule(selectorMatches, {
  accepts: {
    "labels that agree": workload({ matchLabels: { app: "web" } }, { app: "web", tier: "front" }),
    "an expression that agrees": workload(
      { matchExpressions: [{ key: "app", operator: "In", values: ["web", "api"] }] },
      { app: "api" },
    ),
  },
  rejects: {
    "another label": workload({ matchLabels: { app: "web" } }, { app: "api" }),
    "a label that is missing": given(
      workload({ matchLabels: { app: "web", tier: "front" } }, { app: "web" }),
      { type: "kubernetes:apps/v1:StatefulSet" },
    ),
    "an expression that does not agree": workload(
      { matchExpressions: [{ key: "app", operator: "NotIn", values: ["web"] }] },
      { app: "web" },
    ),
  },
});
