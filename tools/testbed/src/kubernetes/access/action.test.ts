import assert from "node:assert/strict";
import { actionName, actionsOf, attributesOf } from "./action";

describe("the actions of a rule", () => {
  it("are every combination of its groups, resources and verbs", () => {
    const rule = {
      apiGroups: ["", "apps"],
      resources: ["pods", "deployments/scale"],
      verbs: ["get", "list"],
    };
    assert.deepEqual(actionsOf(rule).map(actionName), [
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

  it("are about the named objects only, if it names some", () => {
    const rule = { apiGroups: [""], resources: ["configmaps"], resourceNames: ["a", "b"], verbs: ["get"] };
    assert.deepEqual(actionsOf(rule).map(actionName), ['get configmaps "a"', 'get configmaps "b"']);
  });

  it("may be about paths", () => {
    assert.deepEqual(actionsOf({ nonResourceURLs: ["/metrics"], verbs: ["get"] }).map(actionName), [
      "get /metrics",
    ]);
  });

  it("are none for a rule that allows nothing", () => {
    assert.deepEqual(actionsOf({ apiGroups: [""], resources: ["pods"] }), []);
    assert.deepEqual(actionsOf(undefined), []);
  });
});

describe("the attributes of an action", () => {
  it("say the resource and the namespace", () => {
    const action = { verb: "get", group: "apps", resource: "deployments", subresource: "scale", name: "web" };
    assert.deepEqual(attributesOf(action, "shop"), { resourceAttributes: { ...action, namespace: "shop" } });
    assert.deepEqual(attributesOf(action, undefined), { resourceAttributes: action });
  });

  it("say the path", () => {
    assert.deepEqual(attributesOf({ verb: "get", path: "/metrics" }, "shop"), {
      nonResourceAttributes: { verb: "get", path: "/metrics" },
    });
  });
});
