import assert from "node:assert/strict";
import type { ExistingResourceRequest } from "../model/provider-request";
import type { ValueMap } from "../model/values";
import { createResourceOperations } from "./resource-operations";
import type { SimulatedProvider } from "./simulated-provider";

/** A cloud that names things, and derives an address from the URN and a size from the inputs. */
const createSimulatedProvider: SimulatedProvider = {
  check: ({ urn, inputs }) => ({
    ...inputs,
    name: inputs["name"] ?? `auto-${urn}`,
    __defaults: inputs["name"] === undefined ? ["name"] : [],
  }),
  create: ({ urn, inputs }) => ({
    id: `id-${urn}`,
    outputs: createState(urn, inputs),
    simulated: ["address", "size"],
  }),
  read: ({ urn, id, inputs }) => ({ id, outputs: createState(urn, inputs), simulated: ["address", "size"] }),
  invoke: () => undefined,
  derive: () => undefined,
  naming: () => ({
    path: ["name"],
    isAutomatic: ({ __defaults: keys }) => Array.isArray(keys) && keys.includes("name"),
  }),
  replacesProvider: (old, wanted) => old["region"] !== wanted["region"],
};
const createState = (urn: string, inputs: ValueMap): ValueMap => ({
  ...inputs,
  address: `at ${urn}`,
  size: `size of ${String(inputs["kind"])}`,
});

const cloud = createResourceOperations(createSimulatedProvider, { "test:index:Thing": ["fixed"] });
const request = (old: ValueMap, inputs: ValueMap, type = "test:index:Thing"): ExistingResourceRequest => ({
  urn: "urn",
  type,
  name: "it",
  inputs,
  old: { id: "id-1", inputs: old, outputs: { ...old, address: "at home", size: "size of old" } },
});

describe("a simulated cloud", () => {
  it("keeps the name that it chose once", async () => {
    const { inputs } = request({}, {});
    const before = await cloud.check({ urn: "before", type: "test:index:Thing", name: "it", inputs });
    const after = await cloud.check({ ...request(before, {}), urn: "after" });
    assert.equal(after["name"], "auto-before");
  });

  it("lets the program choose a name at any time", async () => {
    const before = { name: "auto-before", __defaults: ["name"] };
    assert.equal((await cloud.check(request(before, { name: "mine" })))["name"], "mine");
    assert.equal((await cloud.check(request({ name: "mine", __defaults: [] }, {})))["name"], "auto-urn");
  });

  it("keeps defaults that another provider has filled in", async () => {
    const before = { name: "n", wait: true, __defaults: ["name", "wait"] };
    const after = await cloud.check(request(before, {}));
    assert.deepEqual(after, { name: "n", wait: true, __defaults: ["name", "wait"] });
  });

  it("makes a successor that can stand beside the one before", async () => {
    const wanted = { urn: "urn", type: "test:index:Thing", name: "it", inputs: {} };
    const [one, other] = [await cloud.create(wanted), await cloud.create({ ...wanted, successorOf: "id-1" })];
    assert.notEqual(one.id, other.id);
    assert.notEqual(one.outputs["address"], other.outputs["address"]);
    const checked = await cloud.check({ ...wanted, successorOf: "id-1" });
    assert.notEqual(checked["name"], (await cloud.check(wanted))["name"]);
  });

  it("tells changes in place from those that replace", async () => {
    const difference = await cloud.diff(request({ fixed: 1, free: 1, __private: 1 }, { fixed: 2, free: 2 }));
    assert.deepEqual(difference, {
      properties: {
        fixed: { kind: "update-replace", inputDiff: true },
        free: { kind: "update", inputDiff: true },
      },
      changedKeys: ["fixed", "free"],
      replaceKeys: ["fixed"],
      deleteBeforeReplace: false,
    });
  });

  it("deletes first what would have the same name, unless it chooses names itself", async () => {
    const first = async (old: ValueMap, wanted: ValueMap) =>
      (await cloud.diff(request({ fixed: 1, ...old }, { fixed: 2, ...wanted }))).deleteBeforeReplace;
    assert.equal(await first({ name: "a" }, { name: "a" }), true);
    assert.equal(await first({ name: "a" }, { name: "b" }), false);
    assert.equal(await first({}, {}), false);
    const automatic = { name: "a", __defaults: ["name"] };
    assert.equal(await first(automatic, automatic), false);
  });

  it("replaces what a provider manages when it manages something else", async () => {
    const provider = "pulumi:providers:test";
    const [elsewhere, here] = [
      { region: "us", label: "a" },
      { region: "eu", label: "b" },
    ];
    assert.deepEqual((await cloud.diff(request(here, elsewhere, provider))).replaceKeys, ["label", "region"]);
    assert.deepEqual((await cloud.diff(request(here, { ...here, label: "c" }, provider))).replaceKeys, []);
  });

  it("keeps the id and the outputs that a change does not reach", async () => {
    const { id, outputs } = await cloud.update(request({ kind: "s" }, { kind: "l" }));
    assert.deepEqual({ id, ...outputs }, { id: "id-1", kind: "l", address: "at home", size: "size of l" });
  });
});
