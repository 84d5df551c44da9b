import assert from "node:assert/strict";
import { locate } from "./location";
import { zonesOf } from "./zones";

const zones = (region: string) => zonesOf(locate({ region }, undefined, undefined));

describe("zonesOf", () => {
  it("has three zones in most regions", () => {
    assert.deepEqual(zones("eu-west-1"), [
      { name: "eu-west-1a", id: "euw1-az1" },
      { name: "eu-west-1b", id: "euw1-az2" },
      { name: "eu-west-1c", id: "euw1-az3" },
    ]);
  });

  it("knows regions with other letters", () => {
    assert.deepEqual(
      zones("us-west-1").map(({ name }) => name),
      ["us-west-1a", "us-west-1c"],
    );
    assert.equal(zones("us-east-1").length, 6);
  });

  it("shortens compound directions and government regions as AWS does", () => {
    assert.equal(zones("ap-southeast-2")[0]?.id, "apse2-az1");
    assert.equal(zones("eu-central-1")[0]?.id, "euc1-az1");
    assert.equal(zones("us-gov-west-1")[0]?.id, "usgw1-az1");
  });
});
