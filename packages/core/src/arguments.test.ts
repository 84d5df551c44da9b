import { boolean, integer, list, map, object, string } from "@eks-platform/settings";
import { output, RunError } from "@pulumi/pulumi";
import assert from "node:assert/strict";
import { ArgumentError, resolveArguments } from "./arguments";
import { givenName, ipv4Range, zoneName } from "./formats";

const description = "A setting.";
const settings = object({
  description,
  fields: {
    cidr: string({ description, format: ipv4Range(16, 24, "10.20.0.0/16") }),
    zones: list({ description, items: string({ description, format: zoneName }), minItems: 2, maxItems: 4 }),
    days: integer({ description, min: 1, max: 30, default: 7 }),
    protect: boolean({ description, default: true }),
    groups: map({ description, keys: givenName, values: boolean({ description }), default: {} }),
    password: string({ description, format: zoneName, secret: true, optional: true }),
  },
});
const good = { cidr: "10.20.0.0/16", zones: ["eu-west-1a", "eu-west-1b"] };
const resolve = (args: object) => resolveArguments("Network", settings, args, { name: "prod" });

/** The message that refuses arguments. */
function refusal(args: object): string {
  try {
    resolve(args);
  } catch (error) {
    assert.ok(error instanceof ArgumentError && RunError.isInstance(error), String(error));
    return error.message;
  }
  return assert.fail("the arguments were accepted");
}

describe("resolveArguments", () => {
  it("fills defaults", () => {
    assert.deepEqual(resolve(good), { ...good, days: 7, protect: true, groups: {} });
  });

  it("names everything that is wrong, in one error that Pulumi prints without a stack trace", () => {
    assert.equal(
      refusal({ cidr: "10.0.0.1/16", zones: ["eu-west-1a"], protct: true, groups: { System: true } }),
      [
        'Network "prod" cannot be built:',
        "  - protct is not allowed as a key, which must be cidr, zones, days, protect, groups, password. Did you mean protect?",
        '  - cidr is "10.0.0.1/16" but must be an IPv4 range from /16 to /24, by its first address. Write 10.0.0.0/16.',
        '  - zones is ["eu-west-1a"] but must be a list of 2 to 4, each the name of an availability zone.',
        "  - groups.System is not allowed as a key, which must be a name of 1 to 40 lower case letters, digits and inner hyphens. Choose another name.",
      ].join("\n"),
    );
  });

  it("names what is missing", () => {
    assert.equal(
      refusal({ zones: good.zones }),
      'Network "prod" cannot be built:\n' +
        '  - cidr is not given but must be an IPv4 range from /16 to /24, by its first address. Add it, for example "10.20.0.0/16".',
    );
  });

  it("prints no secret, and no value that only a deployment knows", () => {
    assert.ok(!refusal({ ...good, password: "hunter2" }).includes("hunter2"));
    const message = refusal({ ...good, days: [output("later")] });
    assert.ok(message.includes('days is ["(an output)"]'), message);
  });

  it("keeps the problems for callers that show them differently", () => {
    assert.throws(
      () => resolve({ ...good, days: 0 }),
      (error) => error instanceof ArgumentError && error.problems[0]?.path[0] === "days",
    );
  });
});
