import assert from "node:assert/strict";
import { ResourceInitError, UnknownOutcomeError } from "../model/provider-error";
import { testCloud } from "../monitor/provider.test.support";
import { faultOf } from "./calls.test.support";
import type { ProviderOperation, Fault } from "./fault";
import { FaultInjector } from "./fault-injector";
import { withFaults, type CallDelay } from "./faulty-provider";
import { withInventory, Inventory } from "./inventory";

const request = (name: string) => ({
  urn: `urn:pulumi:dev::proj::test:index:Thing::${name}`,
  type: "test:index:Thing",
  name,
  inputs: {},
});
const existing = (name: string) => ({ ...request(name), old: { id: `${name}-id`, inputs: {}, outputs: {} } });

/** The tests' provider with faults, and its inventory. */
function faulty(
  faults: readonly Fault[],
  { pace: delay, seed = 1 }: { pace?: CallDelay; seed?: number } = {},
) {
  const inventory = new Inventory();
  const injector = new FaultInjector(faults, seed, "up");
  const provider = withFaults(withInventory(testCloud, inventory), "test", injector, delay);
  const there = () => inventory.resources.map(({ id }) => id);
  return { cloud: provider, injector, there };
}

describe("a provider without faults", () => {
  it("does what the provider behind it does", async () => {
    const { cloud: provider, there, injector } = faulty([]);
    assert.deepEqual(await provider.check(request("a")), await testCloud.check(request("a")));
    assert.deepEqual(await provider.create(request("a")), await testCloud.create(request("a")));
    assert.deepEqual(
      await provider.read({ ...request("x"), id: "x" }),
      await testCloud.read({ ...request("x"), id: "x" }),
    );
    assert.deepEqual(
      await provider.invoke("test:f", { a: 1 }, undefined),
      await testCloud.invoke("test:f", { a: 1 }, undefined),
    );
    assert.deepEqual(there(), ["a-id"]);
    await provider.update(existing("a"));
    await provider.delete(existing("a"));
    assert.deepEqual(there(), []);
    assert.deepEqual(injector.incidents, []);
  });
});

describe("a provider with a fault", () => {
  it("refuses a throttled call, does nothing, and accepts the next call", async () => {
    const { cloud: provider, there } = faulty([faultOf("throttling")]);
    await assert.rejects(async () => provider.create(request("a")), /ThrottlingException/);
    assert.deepEqual(there(), []);
    await provider.create(request("a"));
    assert.deepEqual(there(), ["a-id"]);
  });

  for (const error of ["partialCreate", "timeout"] as const) {
    it(`creates on ${error}, and says that it is not well`, async () => {
      const { cloud: provider, there } = faulty([faultOf(error)]);
      await assert.rejects(
        async () => provider.create(request("a")),
        (reason: unknown) => {
          assert.ok(reason instanceof ResourceInitError);
          assert.equal(reason.resource.id, "a-id");
          assert.equal(reason.reasons.length, 1);
          return true;
        },
      );
      assert.deepEqual(there(), ["a-id"]);
    });
  }

  it("updates on a timeout, and reports init errors", async () => {
    const { cloud: provider } = faulty([faultOf("timeout", { operation: "update" })]);
    await assert.rejects(async () => provider.update(existing("a")), ResourceInitError);
  });

  it("deletes on a timeout, and refuses", async () => {
    const { cloud: provider, there } = faulty([faultOf("timeout", { operation: "delete" })]);
    await provider.create(request("a"));
    await assert.rejects(
      async () => provider.delete(existing("a")),
      (reason: unknown) => reason instanceof Error && !(reason instanceof ResourceInitError),
    );
    assert.deepEqual(there(), []);
  });

  it("refuses everything once credentials have expired", async () => {
    const { cloud: provider, there } = faulty([faultOf("expiredCredentials", { match: "a" })]);
    await provider.create(request("first"));
    await assert.rejects(async () => provider.create(request("a")), /ExpiredToken/);
    await assert.rejects(async () => provider.create(request("b")), /ExpiredToken/);
    assert.deepEqual(there(), ["first-id"]);
  });

  it("leaves the outcome unknown after a crash, and then refuses", async () => {
    const outcomes = new Set<string>();
    for (let seed = 0; seed < 20; seed++) {
      const { cloud: provider, there } = faulty([faultOf("providerCrash")], { seed });
      await assert.rejects(async () => provider.create(request("a")), UnknownOutcomeError);
      outcomes.add(there().join(" "));
      await assert.rejects(
        async () => provider.create(request("b")),
        (reason: unknown) => reason instanceof Error && !(reason instanceof UnknownOutcomeError),
      );
    }
    assert.deepEqual(outcomes, new Set(["", "a-id"]));
  });

  it("finishes running operations without an answer when the run is cancelled", async () => {
    const hold: (() => void)[] = [];
    const delay: CallDelay = ({ name }) =>
      name === "slow" ? new Promise((resolve) => hold.push(resolve)) : Promise.resolve();
    const { cloud: provider, there } = faulty([faultOf("cancelledRun", { match: "a" })], { pace: delay });
    const slow = Promise.resolve(provider.create(request("slow"))).catch((error: unknown) => error);
    await assert.rejects(async () => provider.create(request("a")), UnknownOutcomeError);
    for (const go of hold) go();
    assert.ok((await slow) instanceof UnknownOutcomeError);
    assert.deepEqual(there(), ["slow-id", "a-id"]);
    await assert.rejects(async () => provider.create(request("late")), /cancelled/);
  });

  for (const operation of ["check", "read", "invoke"] as const satisfies readonly ProviderOperation[]) {
    it(`can fail at ${operation}`, async () => {
      const { cloud: provider } = faulty([faultOf("throttling", { operation })]);
      const calls = {
        check: async () => provider.check(request("a")),
        read: async () => provider.read({ ...request("a"), id: "a-id" }),
        invoke: async () => provider.invoke("test:f", {}, undefined),
      };
      await assert.rejects(calls[operation], /ThrottlingException/);
    });
  }
});

describe("the inventory", () => {
  it("notices a resource that is created although it exists", async () => {
    const inventory = new Inventory();
    const provider = withInventory(testCloud, inventory);
    await provider.create(request("a"));
    await provider.create(request("a"));
    assert.deepEqual(
      inventory.createdTwice.map(({ id }) => id),
      ["a-id"],
    );
    assert.equal(inventory.resourcesOf(request("a").urn).length, 2);
  });

  it("records the result of an update", async () => {
    const inventory = new Inventory();
    const provider = withInventory(testCloud, inventory);
    await provider.create(request("a"));
    await provider.update({ ...existing("a"), inputs: { size: 2 } });
    assert.equal(inventory.resourcesOf(request("a").urn)[0]?.outputs["size"], 2);
  });

  it("accepts the deletion of a resource that does not exist", async () => {
    const inventory = new Inventory();
    await withInventory(testCloud, inventory).delete(existing("a"));
    assert.deepEqual(inventory.resources, []);
    assert.ok(!inventory.has(request("a").urn, "a-id"));
  });
});
