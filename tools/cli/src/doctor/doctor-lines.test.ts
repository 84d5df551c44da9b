import assert from "node:assert/strict";
import { unpainted } from "../report/layout/paint";
import type { Check } from "./check";
import { doctorLines, doctorSentence } from "./doctor-lines";

const layout = { paint: unpainted, columns: 60, full: true, verbose: false };
const checks: readonly Check[] = [
  { part: "Machine", subject: "Node.js", state: "ok", finding: "20.19.0" },
  { part: "Machine", subject: "go", state: "absent", finding: "not there", fix: "Get it." },
  {
    part: "Project",
    subject: "stacks",
    state: "broken",
    finding: "the network has no zones, and more than fits on a line\n  - second",
  },
];

describe("doctorLines", () => {
  it("lists checks part by part, aligned, and ends with a summary", () => {
    assert.deepEqual(
      doctorLines(checks, layout).map((line) => line.replace(/─+$/, "─")),
      [
        "Machine ─",
        "  ok       Node.js  20.19.0",
        "  absent   go       not there",
        "                    Get it.",
        "",
        "Project ─",
        "  broken   stacks   the network has no zones, and more than",
        "                    fits on a line",
        "                      - second",
        "",
        "1 thing is broken: stacks; absent: go.",
      ],
    );
  });
});

describe("doctorSentence", () => {
  it("says that nothing is broken, and what to look at", () => {
    const warning: Check = { part: "Machine", subject: "aws", state: "warning", finding: "old" };
    assert.equal(doctorSentence(checks.slice(0, 1)), "Nothing is broken.");
    assert.equal(
      doctorSentence([...checks.slice(0, 2), warning]),
      "Nothing is broken; look at aws; absent: go.",
    );
  });
});
