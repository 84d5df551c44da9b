import assert from "node:assert/strict";
import { UsageError } from "../usage-error";
import { parseCommandLine } from "./command-line";

describe("parseCommandLine", () => {
  it("selects everything on the installed SDK if it is empty", () => {
    assert.deepEqual(parseCommandLine([]), { names: [], help: false });
  });

  it("accepts names, the version of an SDK and that of Node.js", () => {
    assert.deepEqual(parseCommandLine(["dev", "--sdk", "3.270.0", "hooks", "--node", "24"]), {
      names: ["dev", "hooks"],
      sdk: "3.270.0",
      node: "24",
      help: false,
    });
  });

  it("rejects what it does not know, with the usage", () => {
    for (const args of [["--sdk"], ["--all"]]) {
      assert.throws(
        () => parseCommandLine(args),
        (error) => error instanceof UsageError && error.message.includes("Usage: npm run conformance"),
        args.join(" "),
      );
    }
  });
});
