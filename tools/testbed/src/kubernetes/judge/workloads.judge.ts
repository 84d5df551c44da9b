import assert from "node:assert/strict";
import { ApiError } from "../api/api-error";
import { field, holds, list, text } from "../api/field";
import type { ClusterObjects } from "../api/cluster-objects";
import type { Footprint } from "../footprint";
import { FakeKubelet } from "../nodes/kubelet";
import { threeZones } from "../serve";
import { waitUntil } from "../wait-until";
import { judgingCluster } from "./control-plane-hooks";
import { budget, deployment, job, shop } from "./sample-objects";

const pods = "/api/v1/namespaces/testbed-shop/pods";

/** Seconds that anything here may take: it takes less than one on an idle machine. */
const patience = 60;

describe("workloads on nodes in three zones", () => {
  let footprint: Footprint;
  let objects: ClusterObjects;
  let kubelet: FakeKubelet | undefined;
  const errors: unknown[] = [];

  before(async function () {
    const cluster = await judgingCluster(this);
    footprint = cluster.footprint.part();
    objects = cluster.objects;
    kubelet = await FakeKubelet.start(objects, threeZones, (error) => errors.push(error));
    await footprint.put(shop);
    await waitUntil("the namespace has its service account", patience, () =>
      objects.isThere("/api/v1/namespaces/testbed-shop/serviceaccounts/default"),
    );
    await footprint.put(deployment());
    await waitUntil("the Deployment is rolled out", patience, async () => {
      const status = field(await objects.read(deployment()), "status");
      return field(status, "readyReplicas") === 6 && field(status, "updatedReplicas") === 6;
    });
  });

  after(async () => {
    // The pods end only as long as somebody looks after them.
    await footprint?.undo();
    await kubelet?.stop();
  });

  it("are rolled out evenly over the zones", async () => {
    const zoneOf = new Map(threeZones.map(({ name, zone }) => [name, zone]));
    const running = list(await objects.client.get(pods, { query: { labelSelector: "app=web" } }), "items");
    const zones = running.map((pod) => zoneOf.get(text(pod, "spec", "nodeName")));
    for (const { zone } of threeZones) assert.equal(zones.filter((other) => other === zone).length, 2, zone);
  });

  it("keep their pods where a budget lets none go", async () => {
    await footprint.put(budget);
    await waitUntil("the budget counts its pods", patience, async () => {
      return field(await objects.read(budget), "status", "currentHealthy") === 6;
    });
    const [pod] = list(await objects.client.get(pods, { query: { labelSelector: "app=web" } }), "items");
    const name = text(pod, "metadata", "name");
    await assert.rejects(
      objects.client.send({
        method: "POST",
        path: `${pods}/${name}/eviction`,
        body: { apiVersion: "policy/v1", kind: "Eviction", metadata: { name, namespace: "testbed-shop" } },
      }),
      (error) => error instanceof ApiError && error.status === 429,
    );
  });

  it("end, where they are Jobs", async () => {
    await footprint.put(job);
    await waitUntil("the Job is complete", patience, async () => holds(await objects.read(job), "Complete"));
  });

  it("give the kubelet nothing to complain of", () => {
    assert.deepEqual(errors, []);
  });
});
