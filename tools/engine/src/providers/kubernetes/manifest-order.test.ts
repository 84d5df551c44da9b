import assert from "node:assert/strict";
import type { ValueMap } from "../../model/values";
import { sortManifests } from "./manifest-order";

const object = (
  apiVersion: string,
  kind: string,
  name: string,
  more: ValueMap = {},
  annotations: ValueMap = {},
): ValueMap => ({
  ...{ apiVersion, kind, metadata: { name, annotations, ...more } },
});
const names = (objects: readonly ValueMap[]) =>
  sortManifests(objects).map(({ object }) => Object(object.metadata).name);

describe("the order of manifests", () => {
  const namespace = object("v1", "Namespace", "apps");
  const map = object("v1", "ConfigMap", "settings", { namespace: "apps" });
  const definition = {
    ...object("apiextensions.k8s.io/v1", "CustomResourceDefinition", "pools"),
    spec: { group: "karpenter.sh", names: { kind: "NodePool" } },
  };
  const pool = object("karpenter.sh/v1", "NodePool", "general");

  it("has namespaces before what lives in them, and definitions before what they define", () => {
    assert.deepEqual(names([pool, map, definition, namespace]), ["pools", "apps", "general", "settings"]);
    assert.deepEqual(sortManifests([map, namespace])[1]?.after, [namespace]);
  });

  it("follows the annotation that names what must be there before", () => {
    const first = object("apps/v1", "Deployment", "first", { namespace: "apps" });
    const second = object(
      "v1",
      "Service",
      "second",
      {},
      { "config.kubernetes.io/depends-on": "apps/namespaces/apps/Deployment/first" },
    );
    assert.deepEqual(names([second, first]), ["first", "second"]);
  });

  it("tells kinds of the same name apart by their group", () => {
    const other = object("other.io/v1", "NodePool", "other");
    const claim = object("karpenter.sh/v1", "NodeClaim", "claim");
    assert.deepEqual(
      sortManifests([other, claim, definition]).map(({ after }) => after.length),
      [0, 0, 0],
    );
  });

  it("keeps the order of what is independent", () => {
    assert.deepEqual(names(["c", "a", "b"].map((name) => object("v1", "ConfigMap", name))), ["c", "a", "b"]);
  });

  it("refuses objects that wait for each other", () => {
    const waiting = (name: string, other: string) =>
      object("v1", "Secret", name, {}, { "config.kubernetes.io/depends-on": `/Secret/${other}` });
    assert.throws(
      () => sortManifests([waiting("a", "b"), waiting("b", "a")]),
      /wait for each other: \/Secret\/a, \/Secret\/b/,
    );
  });
});
