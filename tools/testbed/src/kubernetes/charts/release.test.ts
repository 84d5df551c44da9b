import assert from "node:assert/strict";
import { createPlan } from "../objects/plan.test.support";
import { listReleases } from "./release";

const type = "kubernetes:helm.sh/v3:Release";

describe("the releases of a plan", () => {
  it("are charts with their repository, version, namespace and values", () => {
    const inputs = {
      name: "metrics-server",
      chart: "metrics-server",
      version: "3.13.1",
      namespace: "kube-system",
      repositoryOpts: { repo: "https://charts.example.com" },
      values: { replicas: 2 },
    };
    assert.deepEqual(listReleases(createPlan({ name: "dev-metrics-server", type, inputs })), [
      {
        name: "metrics-server",
        chart: "metrics-server",
        repository: "https://charts.example.com",
        version: "3.13.1",
        namespace: "kube-system",
        values: { replicas: 2 },
      },
    ]);
  });

  it("may lack repository, version and values", () => {
    assert.deepEqual(listReleases(createPlan({ name: "x", type, inputs: { name: "x", chart: "./x" } })), [
      { name: "x", chart: "./x", namespace: "default", values: {} },
    ]);
  });

  it("exclude deleted releases and other resources", () => {
    const inputs = { name: "x", chart: "./x" };
    assert.deepEqual(listReleases(createPlan({ name: "x", type, inputs, op: "delete" })), []);
    assert.deepEqual(listReleases(createPlan({ name: "x", type: "aws:s3/bucket:Bucket", inputs })), []);
  });
});
