import assert from "node:assert/strict";
import { findContainers, findPodTemplates, workloads } from "./pod-templates";

const pod = { containers: [{ name: "app" }], initContainers: [{ name: "init" }] };

describe("findPodTemplates", () => {
  for (const [token, inputs, path] of [
    ["core/v1:Pod", { spec: pod }, "spec"],
    ["core/v1:PodTemplate", { template: { spec: pod } }, "template.spec"],
    ["core/v1:ReplicationController", { spec: { template: { spec: pod } } }, "spec.template.spec"],
    ...[
      "apps/v1:Deployment",
      "apps/v1:StatefulSet",
      "apps/v1:DaemonSet",
      "apps/v1:ReplicaSet",
      "apps/v1beta1:Deployment",
      "apps/v1beta1:StatefulSet",
      "apps/v1beta2:Deployment",
      "apps/v1beta2:StatefulSet",
      "apps/v1beta2:DaemonSet",
      "apps/v1beta2:ReplicaSet",
      "extensions/v1beta1:Deployment",
      "extensions/v1beta1:DaemonSet",
      "extensions/v1beta1:ReplicaSet",
      "batch/v1:Job",
    ].map((token) => [token, { spec: { template: { spec: pod } } }, "spec.template.spec"] as const),
    ...["batch/v1:CronJob", "batch/v1beta1:CronJob", "batch/v2alpha1:CronJob"].map(
      (token) =>
        [
          token,
          { spec: { jobTemplate: { spec: { template: { spec: pod } } } } },
          "spec.jobTemplate.spec.template.spec",
        ] as const,
    ),
  ] as const) {
    it(`finds the pod of a ${token}`, () => {
      const [template] = findPodTemplates(inputs, `kubernetes:${token}`);
      assert.deepEqual([template?.path, template?.spec], [path, pod]);
    });
  }

  it("finds no pod in another resource or in a workload without a spec", () => {
    assert.deepEqual([...findPodTemplates({ spec: pod }, "kubernetes:core/v1:Service")], []);
    for (const token of workloads) {
      assert.deepEqual([...findPodTemplates({}, token)], []);
      assert.deepEqual([...findPodTemplates({ spec: null, template: "x" }, token)], []);
    }
  });
});

describe("findContainers", () => {
  it("finds containers of every role, with their paths", () => {
    const inputs = { spec: { ...pod, ephemeralContainers: [{ name: "debug" }] } };
    const found = [...findContainers(inputs, "kubernetes:core/v1:Pod")];
    assert.deepEqual(
      found.map(({ path, role, container }) => [path, role, container.name]),
      [
        ["spec.containers[0]", "containers", "app"],
        ["spec.initContainers[0]", "initContainers", "init"],
        ["spec.ephemeralContainers[0]", "ephemeralContainers", "debug"],
      ],
    );
  });
});
