import assert from "node:assert/strict";
import { UnfinishedResource } from "../clouds/cloud";
import { testCloud } from "../monitor/cloud.test.support";
import { faultOf } from "./calls.test.support";
import type { CloudOperation, Fault } from "./fault";
import { FaultInjector } from "./fault-injector";
import { faultyCloud, type Pace } from "./faulty-cloud";
import { inventoriedCloud, Inventory } from "./inventory";
import { UnknownOutcome } from "./unknown-outcome";

const request = (name: string) => ({
  urn: `urn:pulumi:dev::proj::test:index:Thing::${name}`,
  type: "test:index:Thing",
  name,
  inputs: {},
});
const standing = (name: string) => ({ ...request(name), old: { id: `${name}-id`, inputs: {}, outputs: {} } });

/** The tests' cloud with faults, and what is in it. */
function faulty(faults: readonly Fault[], { pace, seed = 1 }: { pace?: Pace; seed?: number } = {}) {
  const inventory = new Inventory();
  const injector = new FaultInjector(faults, seed, "up");
  const cloud = faultyCloud(inventoriedCloud(testCloud, inventory), "test", injector, pace);
  const there = () => inventory.objects.map(({ id }) => id);
  return { cloud, injector, there };
}

describe("a cloud without a fault", () => {
  it("does what the cloud behind it does", async () => {
    const { cloud, there, injector } = faulty([]);
    assert.deepEqual(await cloud.check(request("a")), await testCloud.check(request("a")));
    assert.deepEqual(await cloud.create(request("a")), await testCloud.create(request("a")));
    assert.deepEqual(
      await cloud.read({ ...request("x"), id: "x" }),
      await testCloud.read({ ...request("x"), id: "x" }),
    );
    assert.deepEqual(
      await cloud.invoke("test:f", { a: 1 }, undefined),
      await testCloud.invoke("test:f", { a: 1 }, undefined),
    );
    assert.deepEqual(there(), ["a-id"]);
    await cloud.update(standing("a"));
    await cloud.delete(standing("a"));
    assert.deepEqual(there(), []);
    assert.deepEqual(injector.incidents, []);
  });
});

describe("a cloud with a fault", () => {
  it("refuses what is throttled, does nothing, and takes the next call", async () => {
    const { cloud, there } = faulty([faultOf("throttling")]);
    await assert.rejects(async () => cloud.create(request("a")), /ThrottlingException/);
    assert.deepEqual(there(), []);
    await cloud.create(request("a"));
    assert.deepEqual(there(), ["a-id"]);
  });

  for (const error of ["partialCreate", "timeout"] as const) {
    it(`creates on ${error}, and says that it is not well`, async () => {
      const { cloud, there } = faulty([faultOf(error)]);
      await assert.rejects(
        async () => cloud.create(request("a")),
        (reason: unknown) => {
          assert.ok(reason instanceof UnfinishedResource);
          assert.equal(reason.resource.id, "a-id");
          assert.equal(reason.reasons.length, 1);
          return true;
        },
      );
      assert.deepEqual(there(), ["a-id"]);
    });
  }

  it("updates on a timeout, and says that it is not well", async () => {
    const { cloud } = faulty([faultOf("timeout", { operation: "update" })]);
    await assert.rejects(async () => cloud.update(standing("a")), UnfinishedResource);
  });

  it("deletes on a timeout, and refuses", async () => {
    const { cloud, there } = faulty([faultOf("timeout", { operation: "delete" })]);
    await cloud.create(request("a"));
    await assert.rejects(
      async () => cloud.delete(standing("a")),
      (reason: unknown) => reason instanceof Error && !(reason instanceof UnfinishedResource),
    );
    assert.deepEqual(there(), []);
  });

  it("refuses everything once credentials have expired", async () => {
    const { cloud, there } = faulty([faultOf("expiredCredentials", { match: "a" })]);
    await cloud.create(request("first"));
    await assert.rejects(async () => cloud.create(request("a")), /ExpiredToken/);
    await assert.rejects(async () => cloud.create(request("b")), /ExpiredToken/);
    assert.deepEqual(there(), ["first-id"]);
  });

  it("leaves open after a crash what was done, and then refuses", async () => {
    const outcomes = new Set<string>();
    for (let seed = 0; seed < 20; seed++) {
      const { cloud, there } = faulty([faultOf("providerCrash")], { seed });
      await assert.rejects(async () => cloud.create(request("a")), UnknownOutcome);
      outcomes.add(there().join(" "));
      await assert.rejects(
        async () => cloud.create(request("b")),
        (reason: unknown) => reason instanceof Error && !(reason instanceof UnknownOutcome),
      );
    }
    assert.deepEqual(outcomes, new Set(["", "a-id"]));
  });

  it("does what was under way when the run was cancelled, and nobody hears of it", async () => {
    const hold: (() => void)[] = [];
    const pace: Pace = ({ name }) =>
      name === "slow" ? new Promise((resolve) => hold.push(resolve)) : Promise.resolve();
    const { cloud, there } = faulty([faultOf("cancelledRun", { match: "a" })], { pace });
    const slow = Promise.resolve(cloud.create(request("slow"))).catch((error: unknown) => error);
    await assert.rejects(async () => cloud.create(request("a")), UnknownOutcome);
    for (const go of hold) go();
    assert.ok((await slow) instanceof UnknownOutcome);
    assert.deepEqual(there(), ["slow-id", "a-id"]);
    await assert.rejects(async () => cloud.create(request("late")), /cancelled/);
  });

  for (const operation of ["check", "read", "invoke"] as const satisfies readonly CloudOperation[]) {
    it(`can fail at ${operation}`, async () => {
      const { cloud } = faulty([faultOf("throttling", { operation })]);
      const calls = {
        check: async () => cloud.check(request("a")),
        read: async () => cloud.read({ ...request("a"), id: "a-id" }),
        invoke: async () => cloud.invoke("test:f", {}, undefined),
      };
      await assert.rejects(calls[operation], /ThrottlingException/);
    });
  }
});

describe("the inventory", () => {
  it("notices what is created though it is there", async () => {
    const inventory = new Inventory();
    const cloud = inventoriedCloud(testCloud, inventory);
    await cloud.create(request("a"));
    await cloud.create(request("a"));
    assert.deepEqual(
      inventory.createdTwice.map(({ id }) => id),
      ["a-id"],
    );
    assert.equal(inventory.of(request("a").urn).length, 2);
  });

  it("knows what an update has made of an object", async () => {
    const inventory = new Inventory();
    const cloud = inventoriedCloud(testCloud, inventory);
    await cloud.create(request("a"));
    await cloud.update({ ...standing("a"), inputs: { size: 2 } });
    assert.equal(inventory.of(request("a").urn)[0]?.outputs["size"], 2);
  });

  it("takes the deletion of what is not there for done", async () => {
    const inventory = new Inventory();
    await inventoriedCloud(testCloud, inventory).delete(standing("a"));
    assert.deepEqual(inventory.objects, []);
    assert.ok(!inventory.has(request("a").urn, "a-id"));
  });
});
