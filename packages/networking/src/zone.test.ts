import assert from "node:assert/strict";
import { areZonesOfOneRegion, regionOfZones } from "./zone";

describe("areZonesOfOneRegion", () => {
  it("accepts zones of one region, in every partition", () => {
    for (const region of ["eu-west-1", "us-gov-west-1", "cn-north-1", "ap-southeast-2"]) {
      assert.equal(areZonesOfOneRegion([`${region}a`, `${region}c`]), true);
    }
  });

  it("refuses zones of two regions", () => {
    assert.equal(areZonesOfOneRegion(["eu-west-1a", "eu-west-2b"]), false);
  });

  for (const name of ["eu-west-1", "use1-az1", "us-west-2-lax-1a", "eu-west-1A", ""]) {
    it(`refuses ${JSON.stringify(name)}, which is no availability zone`, () => {
      assert.equal(areZonesOfOneRegion([name]), false);
    });
  }
});

describe("regionOfZones", () => {
  it("leaves out the letter of the zone", () => {
    assert.equal(regionOfZones(["us-gov-west-1a", "us-gov-west-1b"]), "us-gov-west-1");
  });

  it("refuses what is no zone", () => {
    assert.throws(() => regionOfZones([]), RangeError);
  });
});
