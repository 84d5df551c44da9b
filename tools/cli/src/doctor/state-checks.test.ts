import assert from "node:assert/strict";
import type { InspectedState } from "@eks-platform/engine";
import { stateChecks } from "./state-checks";

const sound: InspectedState = { project: "shop", stack: "dev", resources: 3, isUnfinished: false };
const owner = { pid: 7, started: "then", since: "noon", host: "here" };
const check = (facts: Partial<InspectedState>) => {
  const [first] = stateChecks([{ ...sound, ...facts }]);
  return first ?? assert.fail("there is no check");
};

describe("stateChecks", () => {
  it("says that nothing is recorded", () => {
    assert.deepEqual(
      stateChecks([]).map(({ state }) => state),
      ["ok"],
    );
  });

  it("says how many resources a sound state has", () => {
    assert.deepEqual(check({}), {
      ...{ part: "Recorded states", subject: "shop/dev", state: "ok", finding: "3 resources, well formed" },
    });
  });

  it("calls a state that cannot be used broken, with the reasons", () => {
    const { state, finding } = check({ problem: "it is no JSON" });
    assert.deepEqual([state, finding], ["broken", "it is no JSON"]);
  });

  it("warns of a lock, and distinguishes a running owner from one that has ended", () => {
    const held = check({ lock: { file: "/x/dev.lock", owner, mayBeAlive: true } });
    assert.equal(held.state, "warning");
    assert.match(held.finding, /locked by process 7 on here since noon/);
    assert.match(held.fix ?? "", /delete \/x\/dev\.lock/);
    const left = check({ lock: { file: "/x/dev.lock", owner, mayBeAlive: false } });
    assert.match(left.finding, /has ended: the next run takes over the lock/);
    const strange = check({ lock: { file: "/x/dev.lock", owner: "unreadable", mayBeAlive: true } });
    assert.match(strange.finding, /locked by an unknown process/);
  });

  it("warns of a run that was interrupted", () => {
    const { state, fix } = check({ isUnfinished: true });
    assert.deepEqual([state, fix], ["warning", "Continue with platform up dev."]);
  });
});
