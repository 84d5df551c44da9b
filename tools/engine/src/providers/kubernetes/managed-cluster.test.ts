import assert from "node:assert/strict";
import { makeSecret, unknown, type ValueMap } from "../../model/values";
import { managesAnotherCluster } from "./managed-cluster";

const kubeconfig = (server: string, user = "me") =>
  JSON.stringify({
    "current-context": "here",
    contexts: [{ name: "here", context: { cluster: "c", user } }],
    clusters: [{ name: "c", cluster: { server } }],
    users: [{ name: user }],
  });

const rows: readonly (readonly [sentence: string, old: ValueMap, wanted: ValueMap, another: boolean])[] = [
  ["another identifier", { clusterIdentifier: "a" }, { clusterIdentifier: "b" }, true],
  [
    "the same identifier, whatever the address",
    { clusterIdentifier: "a", kubeconfig: kubeconfig("https://one") },
    { clusterIdentifier: "a", kubeconfig: kubeconfig("https://two") },
    false,
  ],
  [
    "another address",
    { kubeconfig: kubeconfig("https://one") },
    { kubeconfig: kubeconfig("https://two") },
    true,
  ],
  [
    "other credentials for the same address",
    { kubeconfig: kubeconfig("https://one", "me") },
    { kubeconfig: makeSecret(kubeconfig("https://one", "you")) },
    false,
  ],
  [
    "an address that nobody knows yet",
    { kubeconfig: kubeconfig("https://one") },
    { kubeconfig: unknown },
    false,
  ],
  ["a path", { kubeconfig: "~/.kube/config" }, { kubeconfig: "~/.kube/other" }, false],
];

describe("managesAnotherCluster", () => {
  for (const [sentence, old, wanted, another] of rows) {
    it(`${another ? "holds" : "does not hold"} for ${sentence}`, () => {
      assert.equal(managesAnotherCluster(old, wanted), another);
    });
  }
});
