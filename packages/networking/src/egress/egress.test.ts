import assert from "node:assert/strict";
import { planEgress } from "./egress";

const zones = ["eu-west-1a", "eu-west-1b"];

describe("planEgress", () => {
  it("leads every zone through its own gateway with perZone", () => {
    assert.deepEqual(planEgress("perZone", zones), [
      { zone: "eu-west-1a", natZone: "eu-west-1a" },
      { zone: "eu-west-1b", natZone: "eu-west-1b" },
    ]);
  });

  it("leads every zone through the gateway of the first with shared", () => {
    assert.deepEqual(planEgress("shared", zones), [
      { zone: "eu-west-1a", natZone: "eu-west-1a" },
      { zone: "eu-west-1b", natZone: "eu-west-1a" },
    ]);
  });

  it("leads no zone out with none", () => {
    assert.deepEqual(planEgress("none", zones), [{ zone: "eu-west-1a" }, { zone: "eu-west-1b" }]);
  });
});
