import assert from "node:assert/strict";
import { someListed } from "./wording";

describe("someListed", () => {
  const words = Array.from({ length: 50 }, (_, index) => `e${index + 1}`);

  it("names all of a few", () => {
    assert.equal(someListed(words.slice(0, 3)), "e1, e2 and e3");
  });

  it("names the first of many, and counts the others", () => {
    assert.equal(someListed(words), "e1, e2, e3, e4, e5, e6, e7, e8, e9, e10 and 40 others");
  });

  it("names the last one rather than to count it", () => {
    assert.match(someListed(words.slice(0, 11)), /e10 and e11$/);
  });
});
