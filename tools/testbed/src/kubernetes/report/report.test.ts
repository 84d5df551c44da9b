import assert from "node:assert/strict";
import type { DryRunResult } from "../dry-run-result";
import { formatCounts, countSections } from "./section";
import { formatSection } from "./section-lines";
import type { Section } from "./section";

const item = (name: string) => ({
  object: { apiVersion: "v1", kind: "ConfigMap", metadata: { name, namespace: "shop" } },
  source: `dev-${name}`,
});

const results: readonly DryRunResult[] = [
  { ...item("a"), status: "accepted", warnings: [] },
  { ...item("b"), status: "accepted", warnings: ["old"] },
  { ...item("c"), status: "rejected", message: "errors:\n  no" },
  { ...item("d"), status: "notChecked", reason: "it has secrets" },
];

const grant = {
  binding: { apiVersion: "v1", kind: "RoleBinding", metadata: { name: "x", namespace: "shop" } },
  subject: { user: "ann", groups: [] },
  role: { kind: "Role", name: "r" },
  namespace: "shop",
};

const none = { grants: [], rejected: [], skipped: 0 };

const section: Section = {
  title: "dev",
  results: results,
  access: {
    grants: [
      { grant, asked: 3, problems: [] },
      { grant, asked: 1, problems: ["ann may not get pods in shop."] },
    ],
    rejected: [{ ...item("e"), status: "rejected", message: "no namespace" }],
    skipped: 0,
  },
  notes: ["a note"],
};

describe("a section of the report", () => {
  it("has its numbers first, and then what needs attention", () => {
    assert.deepEqual(formatSection(section), [
      "dev: 4 objects, 2 accepted, 1 rejected, 1 not checked, 1 of 2 grants of access confirmed (4 questions)",
      "  note: a note",
      "  warning: ConfigMap shop/b (dev-b): old",
      "  rejected: ConfigMap shop/c (dev-c): errors:\n      no",
      "  not checked: ConfigMap shop/d (dev-d): it has secrets",
      "  rejected: ConfigMap shop/e (dev-e): no namespace",
      "  access: RoleBinding shop/x: ann may not get pods in shop.",
    ]);
  });

  it("is one line if nothing needs attention", () => {
    const good = { title: "dev", results: results.slice(0, 1), access: none, notes: [] };
    assert.deepEqual(formatSection(good), ["dev: 1 object, 1 accepted"]);
  });

  it("reports what was not reviewed", () => {
    const used = { title: "dev", results: [], access: { ...none, skipped: 1 }, notes: [] };
    assert.deepEqual(formatSection(used), [
      "dev: 0 objects, 1 grant of access not reviewed in a used cluster",
    ]);
  });
});

describe("the counts of the report", () => {
  it("count objects and grants, each as one", () => {
    assert.deepEqual(countSections([section]), { passed: 3, failed: 3, skipped: 1 });
    const used = { title: "x", results: [], access: { ...none, skipped: 2 }, notes: [] };
    assert.deepEqual(countSections([section, used]), { passed: 3, failed: 3, skipped: 3 });
  });

  it("are formatted as the closing line", () => {
    assert.equal(formatCounts({ passed: 3, failed: 0, skipped: 1 }), "3 passed, 0 failed, 1 skipped");
  });
});
