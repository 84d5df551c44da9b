import assert from "node:assert/strict";
import type { Registrar } from "../../../model/component";
import { unknown, type ValueMap } from "../../../model/values";
import { Catalogue } from "../../catalogue";
import { ResourceHandle, ComponentBuilder } from "../component-builder";
import { toOutput, toPlain } from "../input-value";
import { selectWorkerSubnets } from "./worker-subnets";

const routes: Readonly<Record<string, readonly ValueMap[]>> = {
  public: [
    { cidrBlock: "10.0.0.0/16", gatewayId: "local" },
    { cidrBlock: "0.0.0.0/0", gatewayId: "igw-1" },
  ],
  private: [{ cidrBlock: "0.0.0.0/0", gatewayId: "", natGatewayId: "nat-1" }],
  inner: [{ cidrBlock: "172.20.0.0/16", gatewayId: "vgw-1" }],
};

const asked: unknown[] = [];
const registrar: Registrar = {
  register: async () => assert.fail("nothing is registered"),
  registerOutputs: async () => undefined,
  stateOf: () => undefined,
  async invoke(_token, { subnetId }) {
    asked.push(subnetId);
    return { routes: routes[String(subnetId)] ?? [] };
  },
};
const builder = new ComponentBuilder(registrar, Catalogue.of(__dirname));
const self = new ResourceHandle("urn:self", "", {}, []);

describe("the subnets of nodes", () => {
  it("are those without a way out, where there are any", async () => {
    assert.deepEqual(toPlain(await selectWorkerSubnets(builder, self, ["public", "private", "inner"])), [
      "private",
      "inner",
    ]);
  });

  it("are all of them if each has one", async () => {
    assert.deepEqual(toPlain(await selectWorkerSubnets(builder, self, ["public"])), ["public"]);
  });

  it("are unknown while they are, and nothing is asked", async () => {
    asked.length = 0;
    const found = await selectWorkerSubnets(builder, self, toOutput(unknown, ["urn:subnets"]));
    assert.equal(toPlain(found), unknown);
    assert.deepEqual(asked, []);
  });
});
