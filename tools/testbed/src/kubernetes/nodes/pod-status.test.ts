import assert from "node:assert/strict";
import { getField, hasCondition } from "../api/field";
import { createPodStatus } from "./pod-status";

const now = new Date("2026-01-02T03:04:05.678Z");
const statusOf = (spec: object) => createPodStatus({ spec }, "10.244.0.7", now);
const containers = [{ name: "web", image: "web:1" }];

describe("the status of a pod", () => {
  it("is running and ready if its containers are always restarted", () => {
    const status = statusOf({ restartPolicy: "Always", containers });
    assert.equal(getField(status, "phase"), "Running");
    assert.deepEqual(getField(status, "podIPs"), [{ ip: "10.244.0.7" }]);
    assert.equal(hasCondition({ status }, "Ready"), true);
    assert.deepEqual(getField(status, "containerStatuses"), [
      {
        name: "web",
        image: "web:1",
        imageID: "fake",
        ready: true,
        started: true,
        restartCount: 0,
        state: { running: { startedAt: "2026-01-02T03:04:05Z" } },
      },
    ]);
  });

  for (const restartPolicy of ["Never", "OnFailure"]) {
    it(`has succeeded if its restart policy is ${restartPolicy}`, () => {
      const status = statusOf({ restartPolicy, containers });
      assert.equal(getField(status, "phase"), "Succeeded");
      assert.equal(hasCondition({ status }, "Ready"), false);
    });
  }

  it("is not ready if it has readiness gates", () => {
    const status = statusOf({ containers, readinessGates: [{ conditionType: "target-health" }] });
    assert.equal(getField(status, "phase"), "Running");
    assert.deepEqual(
      [hasCondition({ status }, "ContainersReady"), hasCondition({ status }, "Ready")],
      [true, false],
    );
  });

  it("has running sidecars, and other init containers terminated", () => {
    const initContainers = [{ name: "wait" }, { name: "proxy", restartPolicy: "Always" }];
    const statuses = Object(statusOf({ containers, initContainers })).initContainerStatuses;
    assert.deepEqual(
      statuses.map((status: unknown) => [
        getField(status, "name"),
        Object.keys(Object(getField(status, "state"))),
      ]),
      [
        ["wait", ["terminated"]],
        ["proxy", ["running"]],
      ],
    );
  });
});
