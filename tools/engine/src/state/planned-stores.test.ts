import assert from "node:assert/strict";
import type { Plan, Step } from "@eks-platform/plan";
import { omit } from "../model/omit";
import { provider, thing } from "../monitor/registration/registration.test.support";
import { plannedStores } from "./planned-stores";
import { StateError } from "./state-error";

const step = (op: Step["op"], name: string): Step => ({
  op,
  urn: thing(name),
  newState: {
    urn: thing(name),
    type: "test:index:Thing",
    custom: true,
    id: `${name}-id`,
    provider: `${provider("default_1_2_3")}::provider-id`,
    inputs: { token: "[secret]" },
  },
  detailedDiff: null,
});
const plan = (steps: readonly Step[], mode: Plan["mode"] = "known"): Plan => ({
  name: "dev",
  engine: { name: "offline", version: "3" },
  mode,
  steps,
  changeSummary: {},
  diagnostics: [],
  policies: { packs: [], results: [] },
});
const identity = { project: "proj", stack: "dev", sdkVersion: "3" };

describe("plannedStores", () => {
  it("has the result of a plan, and the providers that it hides", () => {
    const gone = omit(step("delete", "gone"), "newState");
    const store = plannedStores([
      plan([step("create", "new"), step("same", "kept"), step("create-replacement", "part"), gone]),
    ])(identity);
    assert.deepEqual(
      store.read().resources.map(({ name, id }) => [name, id]),
      [
        ["default_1_2_3", "provider-id"],
        ["new", "new-id"],
        ["kept", "kept-id"],
      ],
    );
  });

  it("has nothing of stacks without a plan", () => {
    assert.deepEqual(plannedStores([])(identity).read().resources, []);
  });

  it("refuses a plan without the new states of its resources", () => {
    assert.throws(() => plannedStores([plan([], "parity")]), StateError);
  });

  it("cannot be the start of an update", async () => {
    await assert.rejects(plannedStores([])(identity).begin(), StateError);
  });
});
