import assert from "node:assert/strict";
import { createProviders, UnansweredCallError } from "./create-providers";
import type { ProviderSettings } from "./provider-settings";

const settings: ProviderSettings = {
  projectFolder: __dirname,
  config: {},
  fixtures: [],
  strict: false,
  mode: "known",
};
const getVpc = "aws:ec2/getVpc:getVpc";

describe("the created of a preview", () => {
  it("answer a function by its fixture first", async () => {
    const result = { id: "vpc-1", cidrBlock: "10.9.0.0/16" };
    const fixtures = [{ token: getVpc, args: { id: "vpc-1" }, result }];
    const answer = await createProviders({ ...settings, fixtures })("aws").invoke(
      getVpc,
      { id: "vpc-1" },
      undefined,
    );
    assert.deepEqual(answer, { result, simulated: false });
  });

  it("answer by a rule before they look at types", async () => {
    const answer = await createProviders(settings)("aws").invoke(
      "aws:index/getPartition:getPartition",
      {},
      undefined,
    );
    assert.equal(answer?.simulated, false);
    assert.equal(answer?.result.partition, "aws");
  });

  it("answer by the declared type where there is no rule, and say that it is simulated", async () => {
    const answer = await createProviders(settings)("aws").invoke(getVpc, { id: "vpc-1" }, undefined);
    assert.equal(answer?.simulated, true);
    assert.equal(answer?.result.id, "vpc-1");
    assert.match(String(answer?.result.mainRouteTableId), /^rtb-[0-9a-f]{17}$/);
  });

  it("refuse that when they are strict, with the entry to add", async () => {
    const cloud = createProviders({ ...settings, strict: true })("aws");
    await assert.rejects(
      async () => cloud.invoke(getVpc, { id: "vpc-1" }, undefined),
      (error) => {
        assert.ok(error instanceof UnansweredCallError);
        assert.match(error.message, /No fixture and no rule answers aws:ec2\/getVpc:getVpc/);
        assert.match(
          error.message,
          /- token: aws:ec2\/getVpc:getVpc\n {4}args:\n {6}id: vpc-1\n {4}result:\n/,
        );
        return true;
      },
    );
  });

  it("have no answer for an undeclared function", async () => {
    assert.equal(
      await createProviders(settings)("aws").invoke("aws:ec2/getNothing:getNothing", {}, undefined),
      undefined,
    );
    assert.equal(
      await createProviders(settings)("unheard-of").invoke("unheard-of:index/get:get", {}, undefined),
      undefined,
    );
  });

  it("are one for each package", () => {
    const created = createProviders(settings);
    assert.equal(created("aws"), created("aws"));
    assert.notEqual(created("aws"), created("eks"));
  });
});
