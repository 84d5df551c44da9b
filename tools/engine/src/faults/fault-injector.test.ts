import assert from "node:assert/strict";
import { callOf, faultOf } from "./calls.test.support";
import { FaultInjector } from "./fault-injector";

const names = Array.from({ length: 200 }, (_, index) => `thing-${index}`);

/** Names of the affected calls, which come in some order. */
function struck(injector: FaultInjector, order: readonly string[] = names): readonly string[] {
  return order.filter((name) => injector.inject(callOf({ name })) !== undefined);
}

describe("FaultInjector", () => {
  it("hits the nth matching call, and no other", () => {
    const injector = new FaultInjector(
      [faultOf("throttling", { match: "*1", trigger: { nth: 2 } })],
      1,
      "up",
    );
    assert.deepEqual(struck(injector), ["thing-11"]);
    assert.deepEqual(
      injector.incidents.map(({ call: { name } }) => name),
      ["thing-11"],
    );
  });

  it("hits by probability, the same calls for the same seed in whatever order they come", () => {
    const faults = [faultOf("throttling", { trigger: { probability: 0.1 } })];
    const first = struck(new FaultInjector(faults, 1, "up"));
    assert.ok(first.length > 8 && first.length < 35, String(first.length));
    const backwards = struck(new FaultInjector(faults, 1, "up"), [...names].reverse());
    assert.deepEqual([...backwards].sort(), [...first].sort());
    assert.notDeepEqual(struck(new FaultInjector(faults, 2, "up")), first);
    assert.notDeepEqual(struck(new FaultInjector(faults, 1, "destroy")), first);
  });

  it("draws again when the same call comes again", () => {
    const injector = new FaultInjector([faultOf("throttling", { trigger: { probability: 0.5 } })], 1, "up");
    const again = Array.from({ length: 20 }, () => injector.inject(callOf()) !== undefined);
    assert.equal(new Set(again).size, 2);
  });

  it("applies the first of several faults, while the others count on", () => {
    const faults = [faultOf("timeout"), faultOf("throttling", { trigger: { nth: 2 } })];
    const injector = new FaultInjector(faults, 1, "up");
    const errors = ["a", "b", "c"].map((name) => injector.inject(callOf({ name }))?.fault.error);
    assert.deepEqual(errors, ["timeout", "throttling", undefined]);
  });

  it("reports whether the cloud executed the operation", () => {
    const isDone = (error: "throttling" | "timeout" | "cutConnection", seed = 1) =>
      new FaultInjector([faultOf(error)], seed, "up").inject(callOf())?.isDone;
    assert.equal(isDone("throttling"), false);
    assert.equal(isDone("timeout"), true);
    const unclear = Array.from({ length: 20 }, (_, seed) => isDone("cutConnection", seed));
    assert.deepEqual(new Set(unclear), new Set([true, false]));
  });

  it("stops all later calls to a package, and no others", () => {
    const injector = new FaultInjector([faultOf("providerCrash")], 1, "up");
    const incident = injector.inject(callOf());
    assert.ok(incident);
    assert.equal(injector.outageOf(callOf()), undefined);
    injector.applyOutage(incident);
    assert.equal(injector.outageOf(callOf({ name: "next" })), incident);
    assert.equal(injector.outageOf(callOf({ packageName: "kubernetes" })), undefined);
    assert.ok(injector.isUnanswered(callOf()));
    assert.ok(!injector.isUnanswered(callOf({ packageName: "kubernetes" })));
  });

  it("lets running calls end where only later ones are refused", () => {
    const injector = new FaultInjector([faultOf("expiredCredentials")], 1, "up");
    const incident = injector.inject(callOf());
    assert.ok(incident);
    injector.applyOutage(incident);
    assert.equal(injector.outageOf(callOf()), incident);
    assert.ok(!injector.isUnanswered(callOf()));
  });

  it("ends the run once", () => {
    const faults = [faultOf("cancelledRun"), faultOf("cutConnection", { trigger: { nth: 2 } })];
    const injector = new FaultInjector(faults, 1, "up");
    const incidents = ["a", "b"].flatMap((name) => injector.inject(callOf({ name })) ?? []);
    assert.equal(incidents.length, 2);
    for (const incident of incidents) injector.applyOutage(incident);
    assert.equal(injector.outageOf(callOf({ packageName: "kubernetes" })), incidents[0]);
    assert.ok(injector.isUnanswered(callOf({ packageName: "kubernetes" })));
  });
});
