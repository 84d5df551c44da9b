import assert from "node:assert/strict";
import { UsageError } from "../usage-error";
import { parseCommandLine } from "./command-line";

const nothing = { manifests: [], charts: false, allowUsedCluster: false, serve: false, help: false };

describe("parseCommandLine", () => {
  it("selects no option if it is empty", () => {
    assert.deepEqual(parseCommandLine([]), nothing);
  });

  it("accepts any number of folders after --manifests", () => {
    assert.deepEqual(parseCommandLine(["--manifests", "a", "b", "--charts"]), {
      ...nothing,
      manifests: ["a", "b"],
      charts: true,
    });
  });

  it("accepts a plan, and a used cluster only on request", () => {
    assert.deepEqual(parseCommandLine(["--plan", "plan.json", "--allow-used-cluster"]), {
      ...nothing,
      plan: "plan.json",
      allowUsedCluster: true,
    });
  });

  it("rejects what it does not know, with the usage", () => {
    for (const args of [["folder"], ["--manifest", "a"], ["--plan"]]) {
      assert.throws(
        () => parseCommandLine(args),
        (error) => error instanceof UsageError && error.message.includes("Usage: npm run testbed:kubernetes"),
        args.join(" "),
      );
    }
  });
});
