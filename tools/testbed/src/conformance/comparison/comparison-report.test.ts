import assert from "node:assert/strict";
import type { StageComparison } from "./stage-comparison";
import { formatDifferences, summarizeComparison } from "./comparison-report";

const urn = (name: string) => `urn:pulumi:dev::shop::aws:s3/bucket:Bucket::${name}`;
const comparison: StageComparison = {
  subject: "shop",
  stage: "preview parity",
  resources: 4,
  policies: 1,
  differences: [],
  accepted: [],
};
const tags = (name: string) => ({
  urn: urn(name),
  path: "inputs.tags",
  embedded: undefined,
  real: { a: "b" },
});

describe("the report", () => {
  it("summarizes a comparison in one line", () => {
    const row = { path: /./, reason: "A reason." };
    assert.equal(summarizeComparison(comparison), "equal (4 resources, 1 policy results)");
    assert.equal(
      summarizeComparison({ ...comparison, accepted: [{ row, difference: tags("a") }] }),
      "equal, 1 accepted (4 resources, 1 policy results)",
    );
    assert.equal(
      summarizeComparison({ ...comparison, differences: [tags("a")] }),
      "DIFFERENT (1; 4 resources, 1 policy results)",
    );
  });

  it("groups equal differences and names their resources", () => {
    const differences = [...["a", "b", "c", "d"].map(tags), { ...tags("e"), real: 1 }];
    assert.deepEqual(formatDifferences({ ...comparison, differences }), [
      '  inputs.tags: embedded undefined, real {"a":"b"}',
      "    aws:s3/bucket:Bucket::a, aws:s3/bucket:Bucket::b, aws:s3/bucket:Bucket::c and 1 more",
      "  inputs.tags: embedded undefined, real 1",
      "    aws:s3/bucket:Bucket::e",
    ]);
  });

  it("truncates long values, and names the whole run", () => {
    const differences = [{ urn: "", path: "exitCode", embedded: "x".repeat(500), real: 0 }];
    const [first = "", second] = formatDifferences({ ...comparison, differences });
    assert.ok(first.length < 250 && first.includes("…"));
    assert.equal(second, "    the whole run");
  });
});
