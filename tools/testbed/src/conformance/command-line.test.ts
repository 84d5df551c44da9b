import assert from "node:assert/strict";
import { parseCommandLine, UsageError } from "./command-line";

describe("the command line of the conformance", () => {
  it("asks for everything on the installed SDK where it is empty", () => {
    assert.deepEqual(parseCommandLine([]), { names: [], help: false });
  });

  it("takes names, and the version of an SDK", () => {
    assert.deepEqual(parseCommandLine(["dev", "--sdk", "3.270.0", "hooks"]), {
      names: ["dev", "hooks"],
      sdk: "3.270.0",
      help: false,
    });
  });

  it("is refused, with the usage, where it is not understood", () => {
    for (const args of [["--sdk"], ["--all"]]) {
      assert.throws(
        () => parseCommandLine(args),
        (error) => error instanceof UsageError && error.message.includes("Usage: npm run conformance"),
        args.join(" "),
      );
    }
  });
});
