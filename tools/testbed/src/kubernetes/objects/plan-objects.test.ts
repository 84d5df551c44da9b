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
  it("are what its Kubernetes resources hold", () => {
    assert.deepEqual(listPlannedObjects(createPlan(settings)), [
      { object: manifest, source: "dev-settings" },
    ]);
  });

  it("are there whether they are created, changed or kept", () => {
    for (const op of ["create", "update", "same", "replace"] as const) {
      assert.equal(listPlannedObjects(createPlan({ ...settings, op })).length, 1, op);
    }
  });

  it("are not those that go, or belong to somebody else", () => {
    for (const op of ["delete", "read"] as const) {
      assert.deepEqual(listPlannedObjects(createPlan({ ...settings, op })), [], op);
    }
  });

  it("are neither releases nor components nor resources of another cloud", () => {
    const others = [
      { ...settings, type: "kubernetes:helm.sh/v3:Release" },
      { ...settings, type: "kubernetes:yaml:ConfigFile", custom: false },
      { ...settings, type: "aws:s3/bucket:Bucket" },
      { ...settings, type: "pulumi:providers:kubernetes", inputs: { kubeconfig: "x" } },
    ];
    assert.deepEqual(listPlannedObjects(createPlan(...others)), []);
  });

  for (const [what, change, reason] of [
    ["holds a secret", { data: { a: "[secret]" } }, "it holds secrets"],
    ["holds a secret inside a text", { data: { a: "key=[secret]" } }, "it holds secrets"],
    [
      "holds an unknown value",
      { data: { list: [{ a: "04da6b54-80e4-46f7-96ec-b56ff0331ba9" }] } },
      "it holds values that only the cloud knows",
    ],
  ] as const) {
    it(`cannot be judged where one ${what}`, () => {
      const [object] = listPlannedObjects(createPlan({ ...settings, inputs: { ...manifest, ...change } }));
      assert.equal(object?.skipReason, reason);
    });
  }

  it("cannot be judged where one changes an object of the real cluster", () => {
    const [object] = listPlannedObjects(
      createPlan({ ...settings, type: "kubernetes:core/v1:ConfigMapPatch" }),
    );
    assert.equal(object?.skipReason, "it changes an object that only the real cluster has");
  });

  it("are judged without what Secrets keep", () => {
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

  it("keep what a Secret shows openly", () => {
    const [objects] = listPlannedObjects(createPlan(secret({ user: "bm9ib2R5" })));
    assert.deepEqual(objects?.object["data"], { user: "bm9ib2R5" });
  });
});
