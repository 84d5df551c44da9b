import assert from "node:assert/strict";
import { integer } from "@eks-platform/settings";
import { evaluateRules } from "./evaluate-rules";
import { resourceType } from "./resource-type";
import { defineResourceRule, defineStackRule } from "./rule";

const thing = resourceType<{ size: number }>("test:index:Thing");
const declaration = {
  description: "Things are small.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Make it smaller.",
  url: "https://example.org/",
} as const;
const rules = [
  defineResourceRule({
    ...declaration,
    name: "thing-is-small",
    appliesTo: [thing],
    settings: { most: integer({ description: "The largest size.", min: 0, max: 9, default: 1 }) },
    *findings({ size }, { config }) {
      if ((size ?? 0) > config.most) yield { path: "size", message: "it is too large." };
    },
  }),
  defineStackRule({
    ...declaration,
    name: "thing-is-alone",
    appliesTo: [thing],
    *findings(stack) {
      for (const resource of stack.of(thing).slice(1)) yield { resource, message: "It is not the first." };
    },
  }),
];
const resource = (name: string, size: number, type: string = thing) => ({
  type,
  name,
  urn: `urn:${name}`,
  props: { size },
});

describe("evaluateRules", () => {
  it("returns the rule, the resource and the reason of each violation", () => {
    assert.deepEqual(
      evaluateRules(rules, [resource("a", 1), resource("b", 2), resource("other", 9, "test:index:Other")]),
      [
        { rule: "thing-is-small", urn: "urn:b", message: "size: it is too large." },
        { rule: "thing-is-alone", urn: "urn:b", message: "It is not the first." },
      ],
    );
  });

  it("applies settings and exemptions", () => {
    const exemption = {
      rule: "thing-is-alone",
      resource: "b",
      reason: "A pair.",
      owner: "me",
      expires: "2026-12-31",
    };
    const options = {
      config: { "thing-is-small": { most: 2 } },
      exemptions: [exemption],
      today: new Date("2026-11-24"),
    };
    assert.deepEqual(evaluateRules(rules, [resource("a", 1), resource("b", 2)], options), []);
  });
});
