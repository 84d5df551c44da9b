import assert from "node:assert/strict";
import { StubServer, respondWithJson } from "../api/stub-server.test.support";
import { findClusterUsage } from "./cluster-usage";

const items = (...names: readonly string[]) =>
  respondWithJson({ items: names.map((name) => ({ metadata: { name } })) });

const empty = {
  "/api/v1/namespaces": items("default", "kube-system", "kube-public", "kube-node-lease"),
  "/api/v1/namespaces/default/pods": items(),
  "/api/v1/namespaces/default/persistentvolumeclaims": items(),
  "/apis/apps/v1/namespaces/default/deployments": items(),
  "/apis/apps/v1/namespaces/default/statefulsets": items(),
  "/apis/apps/v1/namespaces/default/daemonsets": items(),
  "/apis/batch/v1/namespaces/default/jobs": items(),
  "/apis/batch/v1/namespaces/default/cronjobs": items(),
  "/apis/apiextensions.k8s.io/v1/customresourcedefinitions": items(),
};

describe("findClusterUsage", () => {
  const traces = async (answers: Readonly<Record<string, ReturnType<typeof respondWithJson>>>) => {
    const server = new StubServer({ ...empty, ...answers });
    const client = await server.start();
    try {
      return await findClusterUsage(client);
    } finally {
      client.close();
      await server.stop();
    }
  };

  it("finds nothing in a new cluster, including those of kind and EKS", async () => {
    assert.deepEqual(
      await traces({
        "/api/v1/namespaces": items("default", "kube-system", "local-path-storage"),
        "/apis/apiextensions.k8s.io/v1/customresourcedefinitions": items(
          "eniconfigs.crd.k8s.amazonaws.com",
          "cninodes.vpcresources.k8s.aws",
        ),
      }),
      [],
    );
  });

  it("finds namespaces, workloads and definitions", async () => {
    assert.deepEqual(
      await traces({
        "/api/v1/namespaces": items("default", "shop"),
        "/apis/apps/v1/namespaces/default/deployments": items("web"),
        "/apis/apiextensions.k8s.io/v1/customresourcedefinitions": items("nodepools.karpenter.sh"),
      }),
      ["the namespace shop", "web among the deployments of default", "the definition nodepools.karpenter.sh"],
    );
  });
});
