import { check } from "@eks-platform/settings";
import assert from "node:assert/strict";
import { logRetentionDays } from "./log-retention";

describe("logRetentionDays", () => {
  const setting = logRetentionDays({ description: "Days that logs are kept.", default: 30 });
  const fixes = (given: unknown) => check(setting, given, { name: "dev" }).map(({ fix }) => fix);

  it("takes a period that CloudWatch offers", () => {
    assert.deepEqual(fixes(90), []);
  });

  it("names the next longer period for one that it does not", () => {
    assert.deepEqual(fixes(45), ["The next longer one is 60."]);
  });

  it("names the longest period for a longer one", () => {
    assert.deepEqual(fixes(10_000), ["The longest one is 3653."]);
  });

  it("asks for a choice where the value is no number", () => {
    assert.deepEqual(fixes("a month"), ["Choose one of them."]);
  });
});
