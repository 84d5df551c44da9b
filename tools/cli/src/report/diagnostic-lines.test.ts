import assert from "node:assert/strict";
import { samplePlan, sampleUrn } from "../testing/sample-plan";
import { diagnosticLines } from "./diagnostic-lines";
import type { Layout } from "./layout/layout";
import { unpainted } from "./layout/paint";

const layout: Layout = { paint: unpainted, columns: 50, full: false, verbose: false };

describe("diagnosticLines", () => {
  it("says nothing if nothing was said", () => assert.deepEqual(diagnosticLines(samplePlan([]), layout), []));

  it("puts errors first, names the resource, and keeps lines together", () => {
    const plan = samplePlan([], {
      diagnostics: [
        { severity: "info", message: "hello" },
        { severity: "warning", message: "is deprecated", urn: sampleUrn("aws:s3/bucket:Bucket", "logs") },
        { severity: "error", message: "Zones of another region:\n  - us-east-1a" },
      ],
    });
    assert.deepEqual(diagnosticLines(plan, layout), [
      "  Messages",
      "    error    Zones of another region:",
      "               - us-east-1a",
      "    warning  logs: is deprecated",
      "    info     hello",
    ]);
  });
});
