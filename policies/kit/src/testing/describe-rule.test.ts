import assert from "node:assert/strict";
import { resourceType } from "../resource-type";
import { defineResourceRule } from "../rule";
import { describeRule, withOptions } from "./describe-rule";
import { unknownString } from "./unknown-string";

const rule = defineResourceRule({
  name: "thing-is-small",
  description: "Things are small.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Make it smaller.",
  url: "https://example.org/",
  appliesTo: [resourceType<{ size: number; label: string }>("test:index:Thing")],
  *findings({ size, label }) {
    if (size === undefined || size > 1) yield { path: "size", message: "it is too large." };
    if (label === "") yield { path: "label", message: "it is empty." };
  },
});

/** Runs the tests that a call describes, outside of mocha, and returns the titles of those that fail. */
function collectFailures(describeCases: () => void): readonly string[] {
  const { describe: realDescribe, it: realIt } = globalThis;
  const failed: string[] = [];
  const collect = (title: string, test: () => void) => {
    try {
      test();
    } catch {
      failed.push(title);
    }
  };
  try {
    Object.assign(globalThis, { describe: (_title: string, body: () => void) => body(), it: collect });
    describeCases();
  } finally {
    Object.assign(globalThis, { describe: realDescribe, it: realIt });
  }
  return failed;
}

describeRule(rule, {
  path: "size",
  accepts: { "a small thing": { size: 1 } },
  rejects: {
    "a large thing": { size: 2 },
    "a thing without a size": {},
    "an empty label": withOptions({ size: 1, label: "" }, { path: "label" }),
    "a large thing with an empty label": withOptions({ size: 2, label: "" }, { path: ["size", "label"] }),
  },
});

describe("describeRule", () => {
  it("fails if a rule contradicts the tables", () => {
    const failed = collectFailures(() =>
      describeRule(rule, {
        path: "size",
        accepts: { "a large thing": { size: 2 } },
        rejects: { "a small thing": { size: 1 } },
      }),
    );
    assert.deepEqual(failed, ["accepts a large thing", "rejects a small thing"]);
  });

  it("fails if a finding concerns another property", () => {
    const failed = collectFailures(() =>
      describeRule(rule, {
        path: "label",
        accepts: {},
        rejects: {
          "a large thing": { size: 2 },
          "a large thing with an empty label": { size: 2, label: "" },
        },
      }),
    );
    assert.deepEqual(failed, ["rejects a large thing", "rejects a large thing with an empty label"]);
  });

  it("fails if nothing names the path of a finding", () => {
    const failed = collectFailures(() =>
      describeRule(rule, { accepts: {}, rejects: { "a large thing": { size: 2 } } }),
    );
    assert.deepEqual(failed, ["rejects a large thing"]);
  });

  it("fails if a rule reads an unknown value", () => {
    const failed = collectFailures(() =>
      describeRule(rule, { accepts: { "an unknown label": { size: 1, label: unknownString } }, rejects: {} }),
    );
    assert.deepEqual(failed, ["accepts an unknown label"]);
  });
});
