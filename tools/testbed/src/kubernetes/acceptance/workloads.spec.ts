import assert from "node:assert/strict";
import { ApiError } from "../api/api-error";
import { getField, hasCondition, getList, getText } from "../api/field";
import type { ClusterObjects } from "../api/cluster-objects";
import type { CreatedObjects } from "../created-objects";
import { FakeKubelet } from "../nodes/fake-kubelet";
import { nodesInThreeZones } from "../serve";
import { waitUntil } from "../wait-until";
import { openSharedCluster } from "./shared-cluster";
import { budget, createDeployment, job, shop } from "./sample-objects";

const pods = "/api/v1/namespaces/testbed-shop/pods";

/** Seconds until a condition must hold. On an idle machine each takes less than one. */
const waitSeconds = 150;

describe("workloads on nodes in three zones", () => {
  let created: CreatedObjects;
  let objects: ClusterObjects;
  let kubelet: FakeKubelet | undefined;
  const errors: unknown[] = [];

  before(async function () {
    const cluster = await openSharedCluster(this);
    created = cluster.created.createScope();
    objects = cluster.objects;
    kubelet = await FakeKubelet.start(objects, nodesInThreeZones, (error) => errors.push(error));
    await created.ensure(shop);
    await waitUntil("the namespace has its service account", waitSeconds, () =>
      objects.exists("/api/v1/namespaces/testbed-shop/serviceaccounts/default"),
    );
    await created.ensure(createDeployment());
    await waitUntil("the Deployment is rolled out", waitSeconds, async () => {
      const status = getField(await objects.read(createDeployment()), "status");
      return getField(status, "readyReplicas") === 6 && getField(status, "updatedReplicas") === 6;
    });
  });

  after(async () => {
    // The pods end only while a kubelet runs.
    await created?.removeAll();
    await kubelet?.stop();
  });

  it("are rolled out evenly over the zones", async () => {
    const zoneOf = new Map(nodesInThreeZones.map(({ name, zone }) => [name, zone]));
    const running = getList(await objects.client.get(pods, { query: { labelSelector: "app=web" } }), "items");
    const zones = running.map((pod) => zoneOf.get(getText(pod, "spec", "nodeName")));
    for (const { zone } of nodesInThreeZones)
      assert.equal(zones.filter((other) => other === zone).length, 2, zone);
  });

  it("keep their pods if a budget allows no disruption", async () => {
    await created.ensure(budget);
    await waitUntil("the budget counts its pods", waitSeconds, async () => {
      return getField(await objects.read(budget), "status", "currentHealthy") === 6;
    });
    const [pod] = getList(await objects.client.get(pods, { query: { labelSelector: "app=web" } }), "items");
    const name = getText(pod, "metadata", "name");
    await assert.rejects(
      objects.client.send({
        method: "POST",
        path: `${pods}/${name}/eviction`,
        body: { apiVersion: "policy/v1", kind: "Eviction", metadata: { name, namespace: "testbed-shop" } },
      }),
      (error) => error instanceof ApiError && error.status === 429,
    );
  });

  it("complete, if they are Jobs", async () => {
    await created.ensure(job);
    await waitUntil("the Job is complete", waitSeconds, async () =>
      hasCondition(await objects.read(job), "Complete"),
    );
  });

  it("cause no error in the kubelet", () => {
    assert.deepEqual(errors, []);
  });
});
