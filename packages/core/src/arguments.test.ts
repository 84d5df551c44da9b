import { RunError } from "@pulumi/pulumi";
import assert from "node:assert/strict";
import { ArgumentError, assertArguments } from "./arguments";

const zones = {
  arg: "zones",
  given: ["eu-west-1a"],
  holds: false,
  allowed: "2 to 4 availability zones",
  fix: "Name at least two zones of the region: EKS refuses fewer.",
};
const cidr = { arg: "cidr", given: undefined, holds: false, allowed: "an IPv4 range", fix: "Give one." };
const egress = {
  arg: "egress",
  given: "shared",
  holds: true,
  allowed: "a kind of egress",
  fix: "Choose one.",
};

describe("assertArguments", () => {
  it("accepts arguments whose rules all hold", () => {
    assert.doesNotThrow(() => assertArguments("Network", [egress]));
  });

  it("names every argument that breaks a rule, and none that keeps it", () => {
    assert.throws(() => assertArguments('Network "prod"', [egress, zones, cidr]), {
      message: [
        'Network "prod" cannot be built:',
        '  - zones is ["eu-west-1a"] but must be 2 to 4 availability zones. Name at least two zones of the region: EKS refuses fewer.',
        "  - cidr is not given but must be an IPv4 range. Give one.",
      ].join("\n"),
    });
  });

  it("throws an error that Pulumi prints without a stack trace", () => {
    assert.throws(
      () => assertArguments("Network", [zones]),
      (error) => error instanceof ArgumentError && RunError.isInstance(error),
    );
  });

  it("exposes the broken rules to callers", () => {
    assert.throws(
      () => assertArguments("Network", [egress, zones]),
      (error) => error instanceof ArgumentError && error.broken.length === 1 && error.subject === "Network",
    );
  });
});
