import assert from "node:assert/strict";
import type { KubernetesObject } from "../objects/kubernetes-object";
import { StubServer, respondWithJson } from "./stub-server.test.support";
import type { KubernetesClient } from "./client";
import { ClusterObjects, UnservedKindError } from "./cluster-objects";

const object = (apiVersion: string, kind: string, namespace?: string): KubernetesObject => ({
  apiVersion,
  kind,
  metadata: { name: "web", ...(namespace === undefined ? {} : { namespace }) },
});

describe("the objects of a cluster", () => {
  const server = new StubServer({
    "/api/v1": respondWithJson({ resources: [{ kind: "Namespace", name: "namespaces", namespaced: false }] }),
    "/apis": respondWithJson({ groups: [{ name: "apps" }, { name: "example.com" }] }),
    "/apis/apps/v1": respondWithJson({
      resources: [
        { kind: "Deployment", name: "deployments", namespaced: true },
        { kind: "Deployment", name: "deployments/status", namespaced: true },
      ],
    }),
    "/apis/example.com/v1": respondWithJson({ resources: [] }),
  });
  let client: KubernetesClient;
  let objects: ClusterObjects;

  before(async () => {
    client = await server.start();
    objects = new ClusterObjects(client);
  });

  after(async () => {
    client.close();
    await server.stop();
  });

  it("have a path by their kind, namespace and name", async () => {
    assert.equal(
      await objects.resolvePath(object("apps/v1", "Deployment", "shop")),
      "/apis/apps/v1/namespaces/shop/deployments/web",
    );
    assert.equal(
      await objects.resolvePath(object("apps/v1", "Deployment")),
      "/apis/apps/v1/namespaces/default/deployments/web",
    );
    assert.equal(await objects.resolvePath(object("v1", "Namespace")), "/api/v1/namespaces/web");
  });

  for (const [what, apiVersion, kind, isCustom] of [
    ["in a served version", "apps/v1", "Deploiment", false],
    ["in a removed version", "apps/v1beta1", "Deployment", false],
    ["in a removed group", "extensions/v1beta1", "Ingress", false],
    ["in another version of a served definition", "example.com/v2", "Quota", false],
    ["in a group without served kinds", "stranger.example.com/v1", "Quota", true],
  ] as const) {
    it(`have no path for a kind ${what}, which ${isCustom ? "a" : "no"} definition could add`, async () => {
      await assert.rejects(
        objects.resolvePath(object(apiVersion, kind)),
        (error) => error instanceof UnservedKindError && error.isCustom === isCustom,
      );
    });
  }

  it("are discovered again after their kind was not served", async () => {
    const count = () => server.received.filter(({ url }) => url === "/apis/example.com/v1").length;
    const before = count();
    await objects.kinds.find("example.com/v1", "Quota");
    await objects.kinds.find("example.com/v1", "Quota");
    assert.equal(count() - before, 2);
  });
});
