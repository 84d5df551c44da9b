import assert from "node:assert/strict";
import { parseCommandLine, UsageError } from "./command-line";

const nothing = { manifests: [], charts: false, allowUsedCluster: false, serve: false, help: false };

describe("the command line", () => {
  it("asks for nothing more where it is empty", () => {
    assert.deepEqual(parseCommandLine([]), nothing);
  });

  it("takes any number of folders after --manifests", () => {
    assert.deepEqual(parseCommandLine(["--manifests", "a", "b", "--charts"]), {
      ...nothing,
      manifests: ["a", "b"],
      charts: true,
    });
  });

  it("takes a plan, and a cluster that is in use only when told", () => {
    assert.deepEqual(parseCommandLine(["--plan", "plan.json", "--allow-used-cluster"]), {
      ...nothing,
      plan: "plan.json",
      allowUsedCluster: true,
    });
  });

  it("is rejected, with the usage, where it is not understood", () => {
    for (const args of [["folder"], ["--manifest", "a"], ["--plan"]]) {
      assert.throws(
        () => parseCommandLine(args),
        (error) => error instanceof UsageError && error.message.includes("Usage: npm run testbed:kubernetes"),
        args.join(" "),
      );
    }
  });
});
