import assert from "node:assert/strict";
import { integer } from "@eks-platform/settings";
import type {
  PolicyResource,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  StackValidationArgs,
} from "@pulumi/policy";
import { unknownCheckingProxy, UnknownValueError } from "@pulumi/policy";
import type { Exemption } from "./exemption";
import { toCrossGuardPolicy } from "./crossguard";
import { resourceType } from "./resource-type";
import { defineResourceRule, defineStackRule, type Rule } from "./rule";
import { unknownString } from "./testing";

const thingType = resourceType<{ sizes: number[]; name: string }>("test:index:Thing");
const declaration = {
  description: "Things are small.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Make it smaller.",
  url: "https://example.org/",
} as const;
const settings = { most: integer({ description: "The largest size.", min: 0, max: 9, default: 1 }) } as const;
const small = defineResourceRule({
  ...declaration,
  name: "thing-is-small",
  appliesTo: [thingType],
  settings,
  *findings(inputs, { config }) {
    for (const [index, size] of (inputs.sizes ?? []).entries()) {
      if (size > config.most) yield { path: `sizes[${index}]`, message: "it is too large." };
    }
    if (inputs.name === "") yield { path: "name", message: "it has no name." };
  },
});
const alone = defineStackRule({
  ...declaration,
  name: "thing-is-alone",
  appliesTo: [thingType],
  *findings(stack) {
    for (const resource of stack.of(thingType).slice(1)) yield { resource, message: "It is not the first." };
  },
});

const exemption: Exemption = {
  rule: "thing-is-small",
  resource: "exam*",
  reason: "It is an exhibit.",
  owner: "curators",
  expires: "2026-12-31",
};

class NotApplicable extends Error {}

interface PolicyRun {
  readonly reports: readonly (readonly [message: string, urn: string | undefined])[];
  readonly notApplicable?: string;
  readonly error?: unknown;
}

/** Runs a policy the way the SDK's server does. */
function run(
  rule: Rule,
  props: object,
  {
    type = "test:index:Thing",
    config = {},
    exemptions = [] as readonly Exemption[],
    day = "2026-11-24",
  } = {},
): PolicyRun {
  const reports: [string, string | undefined][] = [];
  const report = (message: string, urn?: string) => void reports.push([message, urn]);
  const policy = toCrossGuardPolicy(rule, { exemptions, today: () => new Date(day) });
  const engine = {
    getConfig: () => config,
    notApplicable: (reason?: string) => {
      throw new NotApplicable(reason);
    },
  };
  const evaluated = {
    type,
    name: "example",
    urn: "urn:example",
    props: unknownCheckingProxy(props),
    opts: { protect: false },
  };
  const second = { ...evaluated, name: "second", urn: "urn:second", propertyDependencies: {} };
  // Safe: it has every property that the policies of this kit read from the arguments of the SDK.
  const args = {
    ...engine,
    ...evaluated,
    resources: [{ ...evaluated, propertyDependencies: {} }, second] as unknown as PolicyResource[],
  };
  try {
    if ("validateStack" in policy) void policy.validateStack(args as unknown as StackValidationArgs, report);
    else void getValidation(policy)(args as unknown as ResourceValidationArgs, report);
  } catch (error) {
    return error instanceof NotApplicable ? { reports, notApplicable: error.message } : { reports, error };
  }
  return { reports };
}

function getValidation({ validateResource }: ResourceValidationPolicy) {
  assert.ok(typeof validateResource === "function");
  return validateResource;
}

describe("a resource rule in CrossGuard", () => {
  it("reports each finding as path and message", () => {
    assert.deepEqual(run(small, { sizes: [1, 2, 3] }).reports, [
      ["sizes[1]: it is too large.", "urn:example"],
      ["sizes[2]: it is too large.", "urn:example"],
    ]);
  });

  it("uses the setting, or its default if the setting is not given", () => {
    assert.deepEqual(run(small, { sizes: [2] }, { config: { most: 2 } }).reports, []);
    assert.equal(run(small, { sizes: [2] }).reports.length, 1);
  });

  it("keeps the findings before an unknown value and passes the error on", () => {
    const { reports, error } = run(small, { sizes: [2], name: unknownString });
    assert.equal(reports.length, 1);
    assert.ok(error instanceof UnknownValueError);
  });

  it("does not apply to another type", () => {
    assert.equal(
      run(small, { sizes: [2] }, { type: "test:index:Other" }).notApplicable,
      "It applies to test:index:Thing.",
    );
  });

  it("carries a type hint for Pulumi only if the rule has one type", () => {
    const options = { exemptions: [], today: () => new Date() };
    const carriesToken = (rule: Rule) => {
      const policy = toCrossGuardPolicy(rule, options);
      assert.ok(!("validateStack" in policy));
      return "__pulumiType" in getValidation(policy);
    };
    assert.equal(carriesToken(small), true);
    assert.equal(carriesToken({ ...small, appliesTo: ["test:index:Thing", "test:index:Other"] }), false);
  });

  it("names all of its types for the embedded engine", () => {
    const options = { exemptions: [], today: () => new Date() };
    for (const rule of [small, alone]) {
      const policy = toCrossGuardPolicy(
        { ...rule, appliesTo: ["test:index:Thing", "test:index:Other"] },
        options,
      );
      const validate: unknown = "validateStack" in policy ? policy.validateStack : policy.validateResource;
      assert.deepEqual(Reflect.get(validate as object, "appliesTo"), [
        "test:index:Thing",
        "test:index:Other",
      ]);
    }
  });
});

describe("an exemption in CrossGuard", () => {
  it("exempts a resource that breaks the rule", () => {
    assert.deepEqual(run(small, { sizes: [2, 3] }, { exemptions: [exemption] }), {
      reports: [],
      notApplicable: "exempt: It is an exhibit. (curators, until 2026-12-31)",
    });
  });

  it("is not reported for a resource that complies", () => {
    assert.deepEqual(run(small, { sizes: [1] }, { exemptions: [exemption] }), { reports: [] });
  });

  it("exempts only the property that it names", () => {
    const outcome = run(small, { sizes: [2, 3] }, { exemptions: [{ ...exemption, path: "sizes[1]" }] });
    assert.deepEqual(outcome.reports, [["sizes[0]: it is too large.", "urn:example"]]);
    assert.match(outcome.notApplicable ?? "", /^exempt: /);
  });

  it("does not apply after it expires, and the report says so", () => {
    assert.deepEqual(run(small, { sizes: [2] }, { exemptions: [exemption], day: "2027-01-01" }), {
      reports: [
        ["sizes[0]: it is too large. (The exemption of curators expired on 2026-12-31.)", "urn:example"],
      ],
    });
  });
});

describe("a stack rule in CrossGuard", () => {
  it("reports each finding with its resource", () => {
    assert.deepEqual(run(alone, {}).reports, [["It is not the first.", "urn:second"]]);
  });

  it("does not apply to a stack without its types", () => {
    assert.equal(
      run(alone, {}, { type: "test:index:Other" }).notApplicable,
      "It applies to test:index:Thing.",
    );
  });

  it("exempts the resource that an exemption names", () => {
    const exemptions = [{ ...exemption, rule: "thing-is-alone", resource: "second" }];
    assert.deepEqual(run(alone, {}, { exemptions }), {
      reports: [],
      notApplicable: "exempt: It is an exhibit. (curators, until 2026-12-31)",
    });
  });
});
