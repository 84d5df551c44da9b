import assert from "node:assert/strict";
import { usesColours } from "./colour-choice";

describe("usesColours", () => {
  it("colours a terminal, but no pipe", () => {
    assert.equal(usesColours({}, true), true);
    assert.equal(usesColours({}, false), false);
  });

  it("colours no terminal that is dumb, or where NO_COLOR is set", () => {
    assert.equal(usesColours({ TERM: "dumb" }, true), false);
    assert.equal(usesColours({ NO_COLOR: "1" }, true), false);
    assert.equal(usesColours({ NO_COLOR: "" }, true), true);
  });

  it("colours even a pipe where FORCE_COLOR is set, whatever NO_COLOR is", () => {
    for (const forced of ["", "1", "true", "3"]) {
      assert.equal(usesColours({ FORCE_COLOR: forced, NO_COLOR: "1", TERM: "dumb" }, false), true);
    }
  });

  it("colours nothing where FORCE_COLOR is off", () => {
    for (const forced of ["0", "false"]) assert.equal(usesColours({ FORCE_COLOR: forced }, true), false);
  });
});
