import assert from "node:assert/strict";
import { matchesSelector } from "./label-selector";

describe("matchesSelector", () => {
  it("selects everything if it is empty", () => assert.equal(matchesSelector({}, { app: "web" }), true));

  it("requires every label", () => {
    assert.equal(matchesSelector({ matchLabels: { app: "web", tier: "front" } }, { app: "web" }), false);
  });

  for (const [operator, values, present, absent] of [
    ["In", ["web"], true, false],
    ["NotIn", ["web"], false, true],
    ["Exists", [], true, false],
    ["DoesNotExist", [], false, true],
  ] as const) {
    it(`supports the operator ${operator}`, () => {
      const selector = { matchExpressions: [{ key: "app", operator, values }] };
      assert.equal(matchesSelector(selector, { app: "web" }), present);
      assert.equal(matchesSelector(selector, {}), absent);
    });
  }
});
