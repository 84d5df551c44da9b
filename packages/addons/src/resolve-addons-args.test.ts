import assert from "node:assert/strict";
import { ArgumentError } from "@eks-platform/core";
import type { AddonsArgs } from "./addons-args";
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
      `  - install is "extrnal-dns" but must be an add-on of the catalogue: ${addonNames.join(", ")}. Did you mean "external-dns"?`,
    ]);
  });

  it("does not take a name of JavaScript for an add-on", () => {
    assert.equal(refusal({ install: { constructor: {} } }).length, 1);
  });

  it("asks for what an add-on needs", () => {
    assert.deepEqual(refusal({ install: { "metrics-server": {}, istiod: {} } }), [
      '  - install.istiod is ["metrics-server","istiod"] but must be beside "istio-base", which it needs. Add "istio-base" to install, or take out "istiod".',
    ]);
  });

  it("refuses two add-ons that do the same work", () => {
    const install = { ...sampleInstall, "cluster-autoscaler": {} };
    assert.deepEqual(
      refusal({ install }).map((line) => line.split(" but must be ")[1]),
      [
        'without "cluster-autoscaler", which does the same work. Take out one of "karpenter" and "cluster-autoscaler".',
        'without "karpenter", which does the same work. Take out one of "cluster-autoscaler" and "karpenter".',
      ],
    );
  });

  it("asks for Argo CD where it is to deliver", () => {
    assert.deepEqual(refusal({ delivery: "argocd" }), [
      '  - delivery is "argocd" but must be "helm" where Argo CD is not installed. Add "argo-cd" to install, or choose "helm".',
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
        "availability",
        "delivery",
        "install.external-dns",
        "install.external-dns.zoneIds",
        "install.karpenter.nodeImage",
        "install.karpenter",
      ],
    );
  });
});
