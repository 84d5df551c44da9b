import { contains, formatCidr, overlaps, parseCidr } from "@eks-platform/core";
import assert from "node:assert/strict";
import fc from "fast-check";
import { maxZones, planSubnets } from "./subnet-plan";

const letters = ["a", "b", "c", "d"];
const zoneNames = fc
  .integer({ min: 2, max: maxZones })
  .map((count) => letters.slice(0, count).map((l) => `eu-west-1${l}`));

/** Any range of 10.0.0.0/8 that a network may have. */
const ranges = fc
  .record({ prefix: fc.integer({ min: 16, max: 24 }), seed: fc.nat(2 ** 24 - 1) })
  .map(({ prefix, seed }) => {
    const size = 2 ** (32 - prefix);
    return formatCidr({ first: 10 * 2 ** 24 + seed - (seed % size), prefix });
  });

const blocksOf = (plan: ReturnType<typeof planSubnets>) =>
  Object.values(plan)
    .flat()
    .map(({ cidr }) => parseCidr(cidr));

describe("planSubnets", () => {
  it("gives each zone one range for each purpose", () => {
    fc.assert(
      fc.property(ranges, zoneNames, (cidr, zones) => {
        for (const subnets of Object.values(planSubnets(cidr, zones))) {
          assert.deepEqual(
            subnets.map(({ zone }) => zone),
            zones,
          );
        }
      }),
    );
  });

  it("keeps every range inside the VPC", () => {
    fc.assert(
      fc.property(ranges, zoneNames, (cidr, zones) =>
        assert.ok(blocksOf(planSubnets(cidr, zones)).every((block) => contains(parseCidr(cidr), block))),
      ),
    );
  });

  it("gives no address twice", () => {
    fc.assert(
      fc.property(ranges, zoneNames, (cidr, zones) => {
        const blocks = blocksOf(planSubnets(cidr, zones));
        const clashes = blocks.filter((one, index) =>
          blocks.slice(index + 1).some((other) => overlaps(one, other)),
        );
        assert.deepEqual(clashes, []);
      }),
    );
  });

  it("moves no range when a zone is appended", () => {
    fc.assert(
      fc.property(ranges, zoneNames, (cidr, zones) => {
        const before = planSubnets(cidr, zones.slice(0, -1));
        const after = planSubnets(cidr, zones);
        for (const [purpose, subnets] of Object.entries(before)) {
          assert.deepEqual(
            Object.entries(after)
              .find(([key]) => key === purpose)?.[1]
              .slice(0, -1),
            subnets,
          );
        }
      }),
    );
  });

  it("starts every range at an address that its size divides", () => {
    fc.assert(
      fc.property(ranges, zoneNames, (cidr, zones) =>
        assert.ok(
          blocksOf(planSubnets(cidr, zones)).every((block) => block.first % 2 ** (32 - block.prefix) === 0),
        ),
      ),
    );
  });

  it("gives nodes twice the room of public load balancers", () => {
    assert.deepEqual(planSubnets("10.20.0.0/16", ["eu-west-1a", "eu-west-1b"]), {
      private: [
        { zone: "eu-west-1a", cidr: "10.20.0.0/19" },
        { zone: "eu-west-1b", cidr: "10.20.32.0/19" },
      ],
      public: [
        { zone: "eu-west-1a", cidr: "10.20.128.0/20" },
        { zone: "eu-west-1b", cidr: "10.20.144.0/20" },
      ],
      "control-plane": [
        { zone: "eu-west-1a", cidr: "10.20.255.240/28" },
        { zone: "eu-west-1b", cidr: "10.20.255.224/28" },
      ],
    });
  });

  it("leaves the last quarter free, but for the ranges of the control plane", () => {
    const { private: nodes, public: open } = planSubnets(
      "10.20.0.0/16",
      letters.map((letter) => `eu-west-1${letter}`),
    );
    const lastQuarter = parseCidr("10.20.192.0/18");
    assert.ok([...nodes, ...open].every(({ cidr }) => !overlaps(parseCidr(cidr), lastQuarter)));
  });
});
