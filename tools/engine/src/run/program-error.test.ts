import assert from "node:assert/strict";
import { explainError } from "./program-error";

const header = "Running program '/app/index.js' failed with an unhandled exception:\n";

describe("explainError", () => {
  it("keeps the message and the first place of the program", () => {
    const text = `${header}<ref *1> Error: boom
    at output (/app/node_modules/@pulumi/pulumi/output.js:10:2)
    at build (/app/network.js:7:9)
    at Object.<anonymous> (/app/index.js:3:1)
    at Module._compile (node:internal/modules/cjs/loader:1554:14) {
  promise: Promise { <rejected> [Circular *1] }
}`;
    assert.equal(explainError(text, "/app"), "boom\n  at /app/network.js:7:9");
  });

  it("keeps the kind of an error that has one", () => {
    assert.equal(
      explainError(`${header}TypeError: x is not a function\n    at /app/index.js:3:1`, "/other"),
      "TypeError: x is not a function\n  at /app/index.js:3:1",
    );
  });

  it("reads places in ES modules", () => {
    assert.equal(
      explainError(`Error: boom\n    at async file:///app/my%20index.mjs:3:1`, "/other"),
      "boom\n  at /app/my index.mjs:3:1",
    );
  });

  it("keeps every line of a message, and what caused it", () => {
    const text = `Error: first
second
    at f (/app/index.js:3:1) {
  [cause]: TypeError: inner
  more
      at g (/app/index.js:1:1)
}`;
    assert.equal(
      explainError(text, "/other"),
      "first\nsecond\n  Cause: TypeError: inner more\n  at /app/index.js:3:1",
    );
  });

  it("leaves alone what was written for the user", () => {
    assert.equal(
      explainError("Two zones are needed:\n  - zones is [].", "/app"),
      "Two zones are needed:\n  - zones is [].",
    );
  });
});
