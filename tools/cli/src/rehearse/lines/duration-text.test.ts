import assert from "node:assert/strict";
import { durationText } from "./duration-text";

describe("a duration as text", () => {
  const cases: Readonly<Record<string, number>> = {
    "0 s": 0,
    "59 s": 59.4,
    "1 min": 59.5,
    "15 min 55 s": 955,
    "59 min 59 s": 3599,
    "1 h": 3600,
    "1 h 5 min": 3929,
  };
  for (const [text, seconds] of Object.entries(cases)) {
    it(`is "${text}" for ${seconds} seconds`, () => {
      assert.equal(durationText(seconds), text);
    });
  }
});
