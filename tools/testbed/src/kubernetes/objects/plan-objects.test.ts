import assert from "node:assert/strict";
import { type PlannedResource, createPlan } from "./plan.test.support";
import { listPlannedObjects } from "./plan-objects";

const manifest = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "settings" }, data: { a: "b" } };
const settings = { name: "dev-settings", type: "kubernetes:core/v1:ConfigMap", inputs: manifest };

const secret = (data: unknown): PlannedResource => ({
  name: "dev-secret",
  type: "kubernetes:core/v1:Secret",
  inputs: { apiVersion: "v1", kind: "Secret", metadata: { name: "s" }, type: "Opaque", data },
});

describe("the objects of a plan", () => {
  it("are those of its Kubernetes resources", () => {
    assert.deepEqual(listPlannedObjects(createPlan(settings)), [
      { object: manifest, source: "dev-settings" },
    ]);
  });

  it("include created, updated and unchanged ones", () => {
    for (const op of ["create", "update", "same", "replace"] as const) {
      assert.equal(listPlannedObjects(createPlan({ ...settings, op })).length, 1, op);
    }
  });

  it("exclude deleted objects and objects that are only read", () => {
    for (const op of ["delete", "read"] as const) {
      assert.deepEqual(listPlannedObjects(createPlan({ ...settings, op })), [], op);
    }
  });

  it("exclude releases, components and resources of other packages", () => {
    const others = [
      { ...settings, type: "kubernetes:helm.sh/v3:Release" },
      { ...settings, type: "kubernetes:yaml:ConfigFile", custom: false },
      { ...settings, type: "aws:s3/bucket:Bucket" },
      { ...settings, type: "pulumi:providers:kubernetes", inputs: { kubeconfig: "x" } },
    ];
    assert.deepEqual(listPlannedObjects(createPlan(...others)), []);
  });

  for (const [what, change, reason] of [
    ["holds a secret", { data: { a: "[secret]" } }, "it has secrets"],
    ["holds a secret inside a text", { data: { a: "key=[secret]" } }, "it has secrets"],
    [
      "holds an unknown value",
      { data: { list: [{ a: "04da6b54-80e4-46f7-96ec-b56ff0331ba9" }] } },
      "it has values that only the cloud knows",
    ],
  ] as const) {
    it(`cannot be validated if one ${what}`, () => {
      const [object] = listPlannedObjects(createPlan({ ...settings, inputs: { ...manifest, ...change } }));
      assert.equal(object?.skipReason, reason);
    });
  }

  it("cannot be validated if one patches an object of the real cluster", () => {
    const [object] = listPlannedObjects(
      createPlan({ ...settings, type: "kubernetes:core/v1:ConfigMapPatch" }),
    );
    assert.equal(object?.skipReason, "it patches an object of the real cluster");
  });

  it("are validated without the data of Secrets", () => {
    for (const data of ["[secret]", { password: "[secret]" }]) {
      const [objects] = listPlannedObjects(createPlan(secret(data)));
      assert.equal(objects?.skipReason, undefined);
      assert.deepEqual(objects?.object, {
        apiVersion: "v1",
        kind: "Secret",
        metadata: { name: "s" },
        type: "Opaque",
        data: {},
      });
    }
  });

  it("keep the plain data of a Secret", () => {
    const [objects] = listPlannedObjects(createPlan(secret({ user: "bm9ib2R5" })));
    assert.deepEqual(objects?.object["data"], { user: "bm9ib2R5" });
  });
});
