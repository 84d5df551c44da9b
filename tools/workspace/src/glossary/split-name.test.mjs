import assert from "node:assert/strict";
import { splitName } from "./split-name.mjs";

describe("splitName", () => {
  for (const [name, words] of Object.entries({
    StepBook: ["step", "book"],
    readURLOf: ["read", "url", "of"],
    sha256Sum: ["sha256", "sum"],
    MAX_ZONES: ["max", "zones"],
    "step-book.test": ["step", "book", "test"],
    $: [],
  })) {
    it(`splits ${name}`, () => assert.deepEqual(splitName(name), words));
  }
});
