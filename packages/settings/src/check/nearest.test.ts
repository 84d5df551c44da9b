import assert from "node:assert/strict";
import fc from "fast-check";
import { nearest } from "./nearest";

describe("nearest", () => {
  const words = ["cidr", "zones", "egress", "interfaceEndpoints", "protect"];

  const typos = {
    "a letter is missing": "egres",
    "a letter is too many": "eggress",
    "a letter is wrong": "egrass",
    "two letters are swapped": "ergess",
    "letters have the wrong case": "EGRESS",
  };

  for (const [typo, given] of Object.entries(typos)) {
    it(`finds the word though ${typo}`, () => {
      assert.equal(nearest(given, words), "egress");
    });
  }

  it("finds a short word though two letters are swapped", () => {
    assert.equal(nearest("cird", words), "cidr");
  });

  it("finds nothing that is too far away", () => {
    assert.equal(nearest("networkPolicy", words), undefined);
    assert.equal(nearest("x", words), undefined);
  });

  it("takes the nearest of several", () => {
    assert.equal(nearest("eu-west-1d", ["us-west-1a", "eu-west-1a"]), "eu-west-1a");
  });

  it("finds every word after any one typo", () => {
    const mistyped = fc
      .record({ word: fc.constantFrom(...words), at: fc.nat(), letter: fc.constantFrom("q", "X", "7") })
      .map(({ word, at, letter }) => ({
        word,
        given: word.slice(0, at % word.length) + letter + word.slice(at % word.length),
      }));
    fc.assert(fc.property(mistyped, ({ word, given }) => nearest(given, words) === word));
  });
});
