import assert from "node:assert/strict";
import { readProgramMessages } from "./diagnostics";

describe("readProgramMessages", () => {
  it("separates what the program printed from what it logged", () => {
    const { output, diagnostics } = readProgramMessages(
      [
        { severity: "info", message: "printed\n\n" },
        { severity: "info#err", message: "printed as an error\n\n" },
        { severity: "info", message: "logged\n", urn: "urn:pulumi:dev::shop::a:b:C::d" },
        { severity: "warning", prefix: "warning: ", message: "take care\n" },
      ],
      "/srv/shop",
    );
    assert.equal(output, "printed\nprinted as an error\n");
    assert.deepEqual(diagnostics, [
      { severity: "info", message: "logged", urn: "urn:pulumi:dev::shop::a:b:C::d" },
      { severity: "warning", message: "take care" },
    ]);
  });

  it("ignores debug messages and transient status lines", () => {
    const events = [
      { severity: "debug", message: "Registering resource\n" },
      { severity: "info", message: "still at it\n", ephemeral: true },
    ];
    assert.deepEqual(readProgramMessages(events, "/srv/shop"), { output: "", diagnostics: [] });
  });

  it("reports the message of an exception and its position in the program", () => {
    const message =
      "Running program '/srv/shop/index.js' failed with an unhandled exception:\n" +
      "Error: no zones\n    at Object.<anonymous> (/srv/shop/index.js:10:31)\n    at Module._compile (node:internal/x:1:2)\n";
    const { diagnostics } = readProgramMessages([{ severity: "error", message }], "/srv/shop");
    assert.deepEqual(diagnostics, [{ severity: "error", message: "no zones\n  at index.js:10:31" }]);
  });
});
