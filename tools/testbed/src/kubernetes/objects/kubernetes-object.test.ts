import assert from "node:assert/strict";
import {
  asKubernetesObject,
  parseGroup,
  isDefinition,
  isNamespace,
  formatObjectName,
} from "./kubernetes-object";

const web = { apiVersion: "apps/v1", kind: "Deployment", metadata: { name: "web", namespace: "shop" } };

describe("a Kubernetes object", () => {
  it("has a version, a kind and metadata", () => {
    assert.deepEqual(asKubernetesObject(web), web);
    assert.deepEqual(asKubernetesObject({ apiVersion: "v1", kind: "List" }), {
      apiVersion: "v1",
      kind: "List",
      metadata: {},
    });
  });

  it("is nothing else", () => {
    for (const other of [null, "x", [web], {}, { ...web, kind: 1 }, { ...web, metadata: "web" }]) {
      assert.equal(asKubernetesObject(other), undefined);
    }
  });

  it("is named by kind, namespace and name", () => {
    assert.equal(formatObjectName(web), "Deployment shop/web");
    assert.equal(formatObjectName({ ...web, metadata: { name: "web" } }), "Deployment web");
    assert.equal(formatObjectName({ ...web, metadata: { generateName: "web-" } }), "Deployment web-*");
  });

  it("has the group of its version", () => {
    assert.equal(parseGroup("apps/v1"), "apps");
    assert.equal(parseGroup("v1"), "");
  });

  it("is a definition or a namespace only in their groups", () => {
    assert.equal(
      isDefinition({ ...web, apiVersion: "apiextensions.k8s.io/v1", kind: "CustomResourceDefinition" }),
      true,
    );
    assert.equal(isDefinition({ ...web, kind: "CustomResourceDefinition" }), false);
    assert.equal(isNamespace({ ...web, apiVersion: "v1", kind: "Namespace" }), true);
    assert.equal(isNamespace({ ...web, kind: "Namespace" }), false);
  });
});
