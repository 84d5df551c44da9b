import assert from "node:assert/strict";
import type {
  PolicyResource,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  StackValidationArgs,
} from "@pulumi/policy";
import { unknownCheckingProxy, UnknownValueError } from "@pulumi/policy";
import type { Exemption } from "./exemption";
import { crossGuardPolicy } from "./crossguard";
import type { ConfigSchema } from "./config";
import { resourceType } from "./resource-type";
import { resourceRule, type Rule, stackRule } from "./rule";
import { unknownText } from "./testing";

const thing = resourceType<{ sizes: number[]; name: string }>("test:index:Thing");
const declaration = {
  description: "Things are small.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Make it smaller.",
  url: "https://example.org/",
} as const;
const configSchema: ConfigSchema<{ readonly most: number }> = {
  most: { type: "integer", description: "The largest size.", default: 1 },
};
const small = resourceRule({
  ...declaration,
  name: "thing-is-small",
  appliesTo: [thing],
  configSchema,
  *findings(inputs, { config }) {
    for (const [index, size] of (inputs.sizes ?? []).entries()) {
      if (size > config.most) yield { path: `sizes[${index}]`, message: "it is too large." };
    }
    if (inputs.name === "") yield { path: "name", message: "it has no name." };
  },
});
const alone = stackRule({
  ...declaration,
  name: "thing-is-alone",
  appliesTo: [thing],
  *findings(stack) {
    for (const resource of stack.of(thing).slice(1)) yield { resource, message: "It is not the first." };
  },
});

const exemption: Exemption = {
  rule: "thing-is-small",
  resource: "exam*",
  reason: "It is on show.",
  owner: "curators",
  expires: "2026-12-31",
};

class NotApplicable extends Error {}

interface Outcome {
  readonly reports: readonly (readonly [message: string, urn: string | undefined])[];
  readonly notApplicable?: string;
  readonly error?: unknown;
}

/** Runs a policy as the SDK's server does. */
function run(
  rule: Rule,
  props: object,
  {
    type = "test:index:Thing",
    config = {},
    exemptions = [] as readonly Exemption[],
    day = "2026-11-24",
  } = {},
): Outcome {
  const reports: [string, string | undefined][] = [];
  const report = (message: string, urn?: string) => void reports.push([message, urn]);
  const policy = crossGuardPolicy(rule, { exemptions, today: () => new Date(day) });
  const engine = {
    getConfig: () => config,
    notApplicable: (reason?: string) => {
      throw new NotApplicable(reason);
    },
  };
  const judged = {
    type,
    name: "example",
    urn: "urn:example",
    props: unknownCheckingProxy(props),
    opts: { protect: false },
  };
  const twin = { ...judged, name: "second", urn: "urn:second", propertyDependencies: {} };
  // Safe: it holds everything that the policies of this kit read of the SDK's arguments.
  const args = {
    ...engine,
    ...judged,
    resources: [{ ...judged, propertyDependencies: {} }, twin] as unknown as PolicyResource[],
  };
  try {
    if ("validateStack" in policy) void policy.validateStack(args as unknown as StackValidationArgs, report);
    else void validation(policy)(args as unknown as ResourceValidationArgs, report);
  } catch (error) {
    return error instanceof NotApplicable ? { reports, notApplicable: error.message } : { reports, error };
  }
  return { reports };
}

function validation({ validateResource }: ResourceValidationPolicy) {
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

  it("judges by the setting, and by its default where none is given", () => {
    assert.deepEqual(run(small, { sizes: [2] }, { config: { most: 2 } }).reports, []);
    assert.equal(run(small, { sizes: [2] }).reports.length, 1);
  });

  it("keeps what it found before a value that is not known, and passes the error on", () => {
    const { reports, error } = run(small, { sizes: [2], name: unknownText });
    assert.equal(reports.length, 1);
    assert.ok(error instanceof UnknownValueError);
  });

  it("does not apply to another type", () => {
    assert.equal(
      run(small, { sizes: [2] }, { type: "test:index:Other" }).notApplicable,
      "It is about test:index:Thing.",
    );
  });

  it("carries the token of its type only if it has one type", () => {
    const terms = { exemptions: [], today: () => new Date() };
    const tokenOf = (rule: Rule) => {
      const policy = crossGuardPolicy(rule, terms);
      assert.ok(!("validateStack" in policy));
      return "__pulumiType" in validation(policy);
    };
    assert.equal(tokenOf(small), true);
    assert.equal(tokenOf({ ...small, appliesTo: ["test:index:Thing", "test:index:Other"] }), false);
  });

  it("names all its types to an engine that asks", () => {
    const terms = { exemptions: [], today: () => new Date() };
    for (const rule of [small, alone]) {
      const policy = crossGuardPolicy(
        { ...rule, appliesTo: ["test:index:Thing", "test:index:Other"] },
        terms,
      );
      const judges: unknown = "validateStack" in policy ? policy.validateStack : policy.validateResource;
      assert.deepEqual(Reflect.get(judges as object, "appliesTo"), ["test:index:Thing", "test:index:Other"]);
    }
  });
});

describe("an exemption in CrossGuard", () => {
  it("excuses a resource that would break the rule", () => {
    assert.deepEqual(run(small, { sizes: [2, 3] }, { exemptions: [exemption] }), {
      reports: [],
      notApplicable: "exempt: It is on show. (curators, until 2026-12-31)",
    });
  });

  it("says nothing of a resource that keeps the rule", () => {
    assert.deepEqual(run(small, { sizes: [1] }, { exemptions: [exemption] }), { reports: [] });
  });

  it("excuses only the property that it names", () => {
    const outcome = run(small, { sizes: [2, 3] }, { exemptions: [{ ...exemption, path: "sizes[1]" }] });
    assert.deepEqual(outcome.reports, [["sizes[0]: it is too large.", "urn:example"]]);
    assert.match(outcome.notApplicable ?? "", /^exempt: /);
  });

  it("no longer counts once it has expired, and the report says so", () => {
    assert.deepEqual(run(small, { sizes: [2] }, { exemptions: [exemption], day: "2027-01-01" }), {
      reports: [
        ["sizes[0]: it is too large. (The exemption of curators expired on 2026-12-31.)", "urn:example"],
      ],
    });
  });
});

describe("a stack rule in CrossGuard", () => {
  it("reports each finding with the resource that it is about", () => {
    assert.deepEqual(run(alone, {}).reports, [["It is not the first.", "urn:second"]]);
  });

  it("does not apply to a stack without its types", () => {
    assert.equal(run(alone, {}, { type: "test:index:Other" }).notApplicable, "It is about test:index:Thing.");
  });

  it("excuses the resource that an exemption names", () => {
    const exemptions = [{ ...exemption, rule: "thing-is-alone", resource: "second" }];
    assert.deepEqual(run(alone, {}, { exemptions }), {
      reports: [],
      notApplicable: "exempt: It is on show. (curators, until 2026-12-31)",
    });
  });
});
