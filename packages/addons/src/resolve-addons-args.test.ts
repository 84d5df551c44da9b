import assert from "node:assert/strict";
import { ArgumentError } from "@eks-platform/core";
import type { AddonsArgs } from "./args";
import { addonNames } from "./catalogue";
import { resolveAddonsArgs } from "./resolve-addons-args";
import { sampleCluster, sampleInstall } from "./testing/sample-cluster";

/** The lines of the error, without the first, that these arguments end in. */
function refusal(args: Partial<Record<keyof AddonsArgs, unknown>>): readonly string[] {
  try {
    // What a user writes is not checked by a compiler: the rules must hold without it.
    resolveAddonsArgs("dev", { ...sampleCluster, install: {}, ...args } as AddonsArgs);
  } catch (error) {
    assert.ok(error instanceof ArgumentError);
    const [first, ...lines] = error.message.split("\n");
    assert.equal(first, 'Addons "dev" cannot be built:');
    return lines;
  }
  return [];
}

describe("resolveAddonsArgs", () => {
  it("takes high availability and Helm where nothing is said", () => {
    const { availability, delivery } = resolveAddonsArgs("dev", { ...sampleCluster, install: sampleInstall });
    assert.deepEqual({ availability, delivery }, { availability: "high", delivery: "helm" });
  });

  it("names the add-on that a misspelt one meant, and all there are", () => {
    assert.deepEqual(refusal({ install: { "extrnal-dns": {} } }), [
      `  - install.extrnal-dns is not allowed as a key, which must be ${addonNames.join(", ")}. Did you mean external-dns?`,
    ]);
  });

  it("does not take a name of JavaScript for an add-on", () => {
    assert.equal(refusal({ install: { constructor: {} } }).length, 1);
  });

  it("names the setting that a misspelt one meant", () => {
    assert.deepEqual(refusal({ install: { "istio-base": {}, istiod: { mutualTLS: "strict" } } }), [
      "  - install.istiod.mutualTLS is not allowed as a key, which must be mutualTls. Did you mean mutualTls?",
    ]);
  });

  it("says that an add-on has no settings", () => {
    assert.deepEqual(refusal({ install: { "metrics-server": { replicas: 3 } } }), [
      "  - install.metrics-server.replicas is not allowed as a key, which must be left out: there is nothing to set. Remove it.",
    ]);
  });

  it("asks for a map of settings where something else is given", () => {
    for (const given of [null, true, "v1", []]) {
      assert.deepEqual(
        refusal({ install: { "kube-prometheus-stack": given, "prometheus-operator-crds": {} } }),
        [
          `  - install.kube-prometheus-stack is ${JSON.stringify(given)} but must be a map with retentionDays, storageGib, memoryGib.`,
        ],
      );
    }
  });

  it("says what a string or number must be like, with an example", () => {
    const install = {
      "external-dns": { domains: ["dev"], zoneIds: [] },
      "kube-prometheus-stack": { storageGib: 5 },
      "prometheus-operator-crds": {},
    };
    assert.deepEqual(refusal({ install }), [
      '  - install.external-dns.domains[0] is "dev" but must be a domain name. Write for example "dev.example.com".',
      '  - install.external-dns.zoneIds is [] but must be a list of at least 1, each ID of a Route 53 hosted zone. Write for example ["Z0123456789ABCDEFGHIJ"].',
      "  - install.kube-prometheus-stack.storageGib is 5 but must be a whole number from 10 to 16384.",
    ]);
  });

  it("asks for what an add-on needs", () => {
    assert.deepEqual(refusal({ install: { "metrics-server": {}, istiod: {} } }), [
      "  - install.istiod is {} but must be installed together with istio-base, which it needs. Add istio-base to install, or remove istiod.",
    ]);
  });

  it("refuses two add-ons that do the same work", () => {
    const install = { ...sampleInstall, "cluster-autoscaler": {} };
    assert.deepEqual(
      refusal({ install }).map((line) => line.split(" but must be ")[1]),
      [
        "installed without karpenter, which does the same work. Remove one of cluster-autoscaler and karpenter.",
        "installed without cluster-autoscaler, which does the same work. Remove one of karpenter and cluster-autoscaler.",
      ],
    );
  });

  it("asks for Argo CD where it is to deliver", () => {
    assert.deepEqual(refusal({ delivery: "argocd" }), [
      '  - delivery is "argocd" but must be helm where Argo CD is not installed. Add argo-cd to install, or choose helm.',
    ]);
  });

  it("says all that is wrong at once", () => {
    const lines = refusal({
      region: "Ireland",
      availability: "low",
      delivery: "flux",
      install: {
        "external-dns": { domains: ["dev.example.com"], zoneId: "Z1" },
        karpenter: { nodeImage: "al2023@latest" },
      },
    });
    assert.deepEqual(
      lines.map((line) => line.slice(4).split(" is ")[0]),
      [
        "region",
        "install.external-dns.zoneId",
        "install.karpenter.nodeImage",
        "install.karpenter",
        "availability",
        "delivery",
      ],
    );
  });
});
