import assert from "node:assert/strict";
import { formatAction, listActions, toReviewAttributes } from "./action";

describe("the actions of a rule", () => {
  it("are every combination of its groups, resources and verbs", () => {
    const rule = {
      apiGroups: ["", "apps"],
      resources: ["pods", "deployments/scale"],
      verbs: ["get", "list"],
    };
    assert.deepEqual(listActions(rule).map(formatAction), [
      "get pods",
      "list pods",
      "get deployments/scale",
      "list deployments/scale",
      "get pods.apps",
      "list pods.apps",
      "get deployments.apps/scale",
      "list deployments.apps/scale",
    ]);
  });

  it("have the resource names of the rule", () => {
    const rule = { apiGroups: [""], resources: ["configmaps"], resourceNames: ["a", "b"], verbs: ["get"] };
    assert.deepEqual(listActions(rule).map(formatAction), ['get configmaps "a"', 'get configmaps "b"']);
  });

  it("include non-resource paths", () => {
    assert.deepEqual(listActions({ nonResourceURLs: ["/metrics"], verbs: ["get"] }).map(formatAction), [
      "get /metrics",
    ]);
  });

  it("are none for a rule that allows nothing", () => {
    assert.deepEqual(listActions({ apiGroups: [""], resources: ["pods"] }), []);
    assert.deepEqual(listActions(undefined), []);
  });
});

describe("the attributes of an action", () => {
  it("include the resource and the namespace", () => {
    const action = { verb: "get", group: "apps", resource: "deployments", subresource: "scale", name: "web" };
    assert.deepEqual(toReviewAttributes(action, "shop"), {
      resourceAttributes: { ...action, namespace: "shop" },
    });
    assert.deepEqual(toReviewAttributes(action, undefined), { resourceAttributes: action });
  });

  it("include the path", () => {
    assert.deepEqual(toReviewAttributes({ verb: "get", path: "/metrics" }, "shop"), {
      nonResourceAttributes: { verb: "get", path: "/metrics" },
    });
  });
});
