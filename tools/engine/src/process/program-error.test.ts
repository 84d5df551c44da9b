import assert from "node:assert/strict";
import { join } from "node:path";
import { explainError } from "./program-error";

const header = "Running program '/app/index.js' failed with an unhandled exception:\n";

describe("explainError", () => {
  it("keeps the message and the first position in the program", () => {
    const text = `${header}<ref *1> Error: boom
    at output (/app/node_modules/@pulumi/pulumi/output.js:10:2)
    at build (/app/network.js:7:9)
    at Object.<anonymous> (/app/index.js:3:1)
    at Module._compile (node:internal/modules/cjs/loader:1554:14) {
  promise: Promise { <rejected> [Circular *1] }
}`;
    assert.equal(explainError(text, "/app"), "boom\n  at /app/network.js:7:9");
  });

  it("keeps the class of an error that has one", () => {
    assert.equal(
      explainError(`${header}TypeError: x is not a function\n    at /app/index.js:3:1`, "/other"),
      "TypeError: x is not a function\n  at /app/index.js:3:1",
    );
  });

  it("explains what to do about a missing module, without the search path", () => {
    const text = (name: string) => `${header}Error: Cannot find module '${name}'
Require stack:
- /app/index.js
- /app/node_modules/@pulumi/pulumi/cmd/run/run.js
    at Module._resolveFilename (node:internal/modules/cjs/loader:1225:15)
    at Object.<anonymous> (/app/index.js:3:1)`;
    assert.equal(
      explainError(text("@acme/lib/deep"), "/other"),
      `Cannot find module '@acme/lib/deep'. Install it, for example with "npm install @acme/lib".\n  at /app/index.js:3:1`,
    );
    assert.equal(
      explainError(text("./dist/main"), "/other"),
      "Cannot find module './dist/main'. Look at the path; if it is a compiled file, build the program first.\n  at /app/index.js:3:1",
    );
  });

  it("does not mistake our own files for the program's", () => {
    const own = join(__dirname, "preload", "accelerator", "loader.js");
    assert.equal(
      explainError(`Error: boom\n    at load (${own}:3:1)\n    at /app/index.js:1:1`, "/other"),
      "boom\n  at /app/index.js:1:1",
    );
  });

  it("reads positions in ES modules", () => {
    assert.equal(
      explainError(`Error: boom\n    at async file:///app/my%20index.mjs:3:1`, "/other"),
      "boom\n  at /app/my index.mjs:3:1",
    );
  });

  it("keeps every line of a message, and its causes", () => {
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

  it("leaves messages for the user alone", () => {
    assert.equal(
      explainError("Two zones are needed:\n  - zones is [].", "/app"),
      "Two zones are needed:\n  - zones is [].",
    );
  });
});
