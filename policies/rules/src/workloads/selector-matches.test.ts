import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { selectorMatches } from "./selector-matches";

const createWorkload = (selector: object, labels: Record<string, string>) => ({
  spec: { selector, template: { metadata: { labels }, spec: {} } },
});

describeRule(selectorMatches, {
  path: "spec.selector",
  accepts: {
    "labels that agree": createWorkload({ matchLabels: { app: "web" } }, { app: "web", tier: "front" }),
    "an expression that agrees": createWorkload(
      { matchExpressions: [{ key: "app", operator: "In", values: ["web", "api"] }] },
      { app: "api" },
    ),
  },
  rejects: {
    "another label": createWorkload({ matchLabels: { app: "web" } }, { app: "api" }),
    "a label that is missing": withOptions(
      createWorkload({ matchLabels: { app: "web", tier: "front" } }, { app: "web" }),
      { type: "kubernetes:apps/v1:StatefulSet" },
    ),
    "an expression that does not agree": createWorkload(
      { matchExpressions: [{ key: "app", operator: "NotIn", values: ["web"] }] },
      { app: "web" },
    ),
  },
});
