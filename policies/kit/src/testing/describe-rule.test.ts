import assert from "node:assert/strict";
import { resourceType } from "../resource-type";
import { resourceRule } from "../rule";
import { describeRule, given } from "./describe-rule";
import { unknownText } from "./unknown-text";

const rule = resourceRule({
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

/** Runs the tests that a call describes, apart from mocha, and gives the titles of those that fail. */
function failures(describeIt: () => void): readonly string[] {
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
    describeIt();
  } finally {
    Object.assign(globalThis, { describe: realDescribe, it: realIt });
  }
  return failed;
}

describeRule(rule, {
  accepts: { "a small thing": { size: 1 } },
  rejects: {
    "a large thing": { size: 2 },
    "a thing without a size": {},
    "a large thing, by its size": given({ size: 2 }, { path: "size" }),
  },
});

describe("describeRule", () => {
  it("fails where a rule says other than the tables", () => {
    const failed = failures(() =>
      describeRule(rule, {
        accepts: { "a large thing": { size: 2 } },
        rejects: { "a small thing": { size: 1 } },
      }),
    );
    assert.deepEqual(failed, ["accepts a large thing", "rejects a small thing"]);
  });

  it("fails where a finding is about another property", () => {
    const failed = failures(() =>
      describeRule(rule, {
        accepts: {},
        rejects: { "a large thing": given({ size: 2 }, { path: "label" }) },
      }),
    );
    assert.deepEqual(failed, ["rejects a large thing"]);
  });

  it("fails where a rule reads a value that is not known", () => {
    const failed = failures(() =>
      describeRule(rule, { accepts: { "an unknown label": { size: 1, label: unknownText } }, rejects: {} }),
    );
    assert.deepEqual(failed, ["accepts an unknown label"]);
  });
});
