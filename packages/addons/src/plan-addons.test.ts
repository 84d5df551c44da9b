import assert from "node:assert/strict";
import type { Delivery, Install } from "./args";
import { planAddons } from "./plan-addons";
import { resolveAddonsArgs } from "./resolve-addons-args";
import { sampleCluster, sampleInstall } from "./testing/sample-cluster";

const plan = (install: Install, delivery: Delivery = "helm") =>
  planAddons(resolveAddonsArgs("dev", { ...sampleCluster, install, delivery }));

describe("planAddons", () => {
  it("puts definitions, webhooks and control planes before what uses them", () => {
    const names = plan(sampleInstall).map(({ addon }) => addon.name);
    const before = (first: string, second: string) => names.indexOf(first) < names.indexOf(second);
    assert.equal(names.length, Object.keys(sampleInstall).length);
    assert.ok(before("prometheus-operator-crds", "metrics-server"));
    assert.ok(before("prometheus-operator-crds", "kube-prometheus-stack"));
    assert.ok(before("karpenter-crd", "karpenter"));
    assert.ok(before("istio-base", "istiod"));
    assert.ok(before("istiod", "istio-gateway"));
    assert.ok(before("aws-load-balancer-controller", "istio-gateway"));
  });

  it("fills in the settings that were left out", () => {
    const [crds, stack] = plan({
      "prometheus-operator-crds": {},
      "kube-prometheus-stack": { retentionDays: 3 },
    });
    assert.deepEqual(crds?.settings, {});
    assert.deepEqual(stack?.settings, { retentionDays: 3, storageGib: 50, memoryGib: 4 });
  });

  it("lets Helm install Argo CD, what Argo CD cannot, and all that these come after", () => {
    const byHelm = plan(sampleInstall, "argocd")
      .filter(({ delivery }) => delivery === "helm")
      .map(({ addon }) => addon.name);
    assert.deepEqual(byHelm, [
      "prometheus-operator-crds",
      "argo-cd",
      "aws-load-balancer-controller",
      "kube-prometheus-stack",
    ]);
  });

  it("lets Argo CD install the rest, after itself", () => {
    const [first, ...rest] = plan({ "argo-cd": {}, "karpenter-crd": {}, "metrics-server": {} }, "argocd");
    assert.equal(first?.addon.name, "argo-cd");
    assert.deepEqual(
      rest.map(({ addon, delivery, comesAfter }) => [addon.name, delivery, comesAfter]),
      [
        ["karpenter-crd", "argocd", ["argo-cd"]],
        ["metrics-server", "argocd", ["argo-cd"]],
      ],
    );
  });
});
