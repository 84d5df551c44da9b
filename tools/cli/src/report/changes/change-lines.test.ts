import assert from "node:assert/strict";
import type { Step } from "@eks-platform/plan";
import { samplePlan, sampleStack, sampleStep, sampleUrn } from "../../testing/sample-plan";
import { changeLines, isAboutChanges } from "./change-lines";
import type { Layout } from "../layout/layout";
import { unpainted } from "../layout/paint";

const layout: Layout = { paint: unpainted, columns: 110, full: false, verbose: false };
const lines = (steps: readonly Step[], more: Partial<Layout> = {}) =>
  changeLines(samplePlan(steps), { ...layout, ...more }).map((line) => line.trimEnd());

/** A step on a resource that is there, with its inputs before and after. */
function changed(
  op: Step["op"],
  type: string,
  name: string,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  detailedDiff: Step["detailedDiff"] = null,
  more: Partial<Step> = {},
): Step {
  const urn = sampleUrn(type, name);
  const state = { urn, type, custom: true, parent: sampleStack };
  return {
    op,
    urn,
    oldState: { ...state, inputs: before },
    ...(op === "delete" ? {} : { newState: { ...state, inputs: after } }),
    detailedDiff,
    ...more,
  };
}

const bucket = "aws:s3/bucket:Bucket";
const kept = changed("same", bucket, "kept", {}, {});

describe("changeLines", () => {
  it("has nothing to say of a stack of which nothing was there", () => {
    assert.deepEqual(lines([sampleStep(bucket, "new")]), []);
    assert.equal(isAboutChanges(samplePlan([sampleStep(bucket, "new")])), false);
  });

  it("says so if nothing changes", () => {
    assert.deepEqual(lines([kept]), ["  Changes", "    Nothing changes."]);
  });

  it("shows what changes from what to what, and what comes and goes", () => {
    const update = changed(
      "update",
      bucket,
      "logs",
      { acl: "private", gone: 1, tags: { owner: "a" } },
      { acl: "public", come: [1], tags: { owner: "a" } },
      {
        acl: { kind: "update", inputDiff: true },
        come: { kind: "add", inputDiff: true },
        gone: { kind: "delete", inputDiff: true },
      },
    );
    assert.deepEqual(lines([kept, update]), [
      "  Changes",
      "    ~  aws:s3:Bucket  logs",
      '         acl  "private" → "public"',
      "         come  + [1]",
      "         gone  - 1",
    ]);
  });

  it("puts what is replaced first, with what forces it and what comes first", () => {
    const replace = changed(
      "replace",
      bucket,
      "logs",
      { bucket: "a" },
      { bucket: "b" },
      { bucket: { kind: "update-replace", inputDiff: true } },
      { replaceReasons: ["bucket"] },
    );
    const part = (op: Step["op"]): Step => ({ ...replace, op });
    const update = changed(
      "update",
      bucket,
      "kept",
      { a: 1 },
      { a: 2 },
      { a: { kind: "update", inputDiff: true } },
    );
    assert.deepEqual(lines([update, part("create-replacement"), replace, part("delete-replaced")]), [
      "  Changes",
      "    +- aws:s3:Bucket  logs",
      '         bucket  "a" → "b"  forces the replacement',
      "    ~  aws:s3:Bucket  kept",
      "         a  1 → 2",
    ]);
    assert.equal(
      lines([part("delete-replaced"), replace, part("create-replacement")]).at(-1),
      "         the old one is deleted before the new one is created",
    );
  });

  it("says what replaces a resource of which no property changes", () => {
    const replace = changed("replace", bucket, "logs", {}, {}, null, { replaceReasons: ["provider"] });
    assert.equal(lines([replace]).at(-1), "         because of provider");
  });

  it("groups resources of the same type with equal changes", () => {
    const gone = ["a", "b", "c", "d"].map((name) => changed("delete", bucket, name, {}, {}));
    assert.deepEqual(lines(gone), ["  Changes", "    -  aws:s3:Bucket ×4  a … d"]);
    assert.deepEqual(lines(gone, { full: true }), ["  Changes", "    -  aws:s3:Bucket ×4  a, b, c, d"]);
  });

  it("shows an equal change in many types once", () => {
    const types = ["a", "b", "c", "d"].map((kind) => `aws:${kind}/thing:Thing`);
    const steps = types.map((type) =>
      changed("update", type, "it", { tag: 1 }, { tag: 2 }, { tag: { kind: "update", inputDiff: true } }),
    );
    assert.deepEqual(lines(steps), ["  Changes", "    ~  4 resources of 4 types", "         tag  1 → 2"]);
    assert.equal(lines(steps, { full: true }).length, 1 + 2 * 4);
  });

  it("shows only the first of many changes without `full`", () => {
    const keys = Array.from({ length: 10 }, (_, index) => `key${index}`);
    const values = (value: number) => Object.fromEntries(keys.map((key) => [key, value]));
    const differences = Object.fromEntries(
      keys.map((key) => [key, { kind: "update", inputDiff: true } as const]),
    );
    const update = changed("update", bucket, "logs", values(1), values(2), differences);
    assert.equal(lines([update]).at(-1), "         and 4 other changes");
    assert.equal(lines([update], { full: true }).length, 12);
  });

  it("shows no long value whole, and no control characters", () => {
    const update = changed(
      "update",
      bucket,
      "logs",
      { policy: "x".repeat(200) },
      { policy: "\u001b[31mred" },
      { policy: { kind: "update", inputDiff: true } },
    );
    const [, , line = ""] = lines([update]);
    assert.ok(line.length < 120 && line.includes("…") && !line.includes("\u001b"), line);
  });
});
