import { ArgumentError } from "@eks-platform/core";
import { formatPath } from "@eks-platform/settings";
import assert from "node:assert/strict";
import { servicesThatNodesNeed } from "./egress/endpoint-service";
import type { NetworkArgs } from "./args";
import { resolveNetworkArgs } from "./resolve-network-args";

const good: NetworkArgs = { cidr: "10.20.0.0/16", zones: ["eu-west-1a", "eu-west-1b"] };

/** Paths of the arguments that are refused. */
function refused(args: Partial<NetworkArgs>): readonly string[] {
  try {
    resolveNetworkArgs("prod", { ...good, ...args });
    return [];
  } catch (error) {
    assert.ok(error instanceof ArgumentError);
    return error.problems.map(({ path }) => formatPath(path));
  }
}

describe("resolveNetworkArgs", () => {
  it("fills every default", () => {
    assert.deepEqual(resolveNetworkArgs("prod", good), {
      ...good,
      egress: "perZone",
      interfaceEndpoints: [],
      flowLogRetentionDays: 30,
      protect: true,
    });
  });

  it("keeps what is given", () => {
    const given = { ...good, egress: "shared", flowLogRetentionDays: 7, protect: false } as const;
    assert.deepEqual(resolveNetworkArgs("prod", given), { ...given, interfaceEndpoints: [] });
  });

  const refusals: Readonly<Record<string, readonly [Partial<NetworkArgs>, string]>> = {
    "a range wider than /16": [{ cidr: "10.0.0.0/15" }, "cidr"],
    "a range narrower than /24": [{ cidr: "10.0.0.0/25" }, "cidr"],
    "a range that does not begin at its first address": [{ cidr: "10.20.0.1/16" }, "cidr"],
    "a range of the internet": [{ cidr: "52.95.0.0/16" }, "cidr"],
    "a single zone": [{ zones: ["eu-west-1a"] }, "zones"],
    "five zones": [{ zones: ["a", "b", "c", "d", "e"].map((letter) => `us-east-1${letter}`) }, "zones"],
    "a zone twice": [{ zones: ["eu-west-1a", "eu-west-1a"] }, "zones[1]"],
    "zones of two regions": [{ zones: ["eu-west-1a", "eu-central-1a"] }, "zones"],
    "a region instead of a zone": [{ zones: ["eu-west-1", "eu-west-1a"] }, "zones[0]"],
    "nodes without any way to reach AWS": [{ egress: "none" }, "interfaceEndpoints"],
    "a retention that CloudWatch does not offer": [{ flowLogRetentionDays: 31 }, "flowLogRetentionDays"],
  };
  for (const [what, [args, arg]] of Object.entries(refusals)) {
    it(`refuses ${what}`, () => {
      assert.deepEqual(refused(args), [arg]);
    });
  }

  it("accepts no egress once nodes reach by endpoints what they need", () => {
    assert.deepEqual(refused({ egress: "none", interfaceEndpoints: servicesThatNodesNeed }), []);
  });

  it("names all problems at once", () => {
    const args = { cidr: "10.0.0.0/8", zones: ["eu-west-1a"], flowLogRetentionDays: 31 };
    assert.deepEqual(refused(args), ["cidr", "zones", "flowLogRetentionDays"]);
  });
});
