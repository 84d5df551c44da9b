import assert from "node:assert/strict";
import { PlanFileError } from "./plan-file-error";
import { readPreviewJson } from "./preview-json";

const stack = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";
const bucket = "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::logs";
const provider =
  "urn:pulumi:dev::shop::pulumi:providers:aws::default_7_48_0::04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** As Pulumi CLI 3.248 prints it for a bucket whose name changes. */
const preview = {
  config: { "aws:region": "eu-west-1" },
  steps: [
    {
      op: "same",
      urn: stack,
      oldState: { urn: stack, custom: false, type: "pulumi:pulumi:Stack" },
      newState: { urn: stack, custom: false, type: "pulumi:pulumi:Stack" },
      detailedDiff: null,
    },
    ...["create-replacement", "replace", "delete-replaced"].map((op) => ({
      op,
      urn: bucket,
      provider,
      newState: {
        urn: bucket,
        custom: true,
        type: "aws:s3/bucket:Bucket",
        inputs: { bucket: "logs-2", tags: { token: "[secret]" } },
        parent: stack,
        provider,
        dependencies: null,
        propertyDependencies: { bucket: null },
        created: "2026-01-10T10:00:00Z",
      },
      diffReasons: ["bucket"],
      replaceReasons: ["bucket"],
      detailedDiff: { bucket: { kind: "update-replace", inputDiff: true } },
    })),
  ],
  diagnostics: [
    { message: "listening\n", severity: "info#err" },
    { urn: bucket, prefix: "warning: ", message: "deprecated\n", severity: "warning" },
    { message: "\n", severity: "info" },
  ],
  duration: 1234,
  changeSummary: { same: 1, replace: 1 },
};

const read = (content: unknown) => readPreviewJson({ file: "preview.json", text: JSON.stringify(content) });

/** The message of a refusal. */
function refusal(content: unknown): string {
  try {
    read(content);
  } catch (error) {
    assert.ok(error instanceof PlanFileError);
    return error.message;
  }
  assert.fail("The file is read, though it must be refused.");
}

describe("readPreviewJson", () => {
  it("reads the plan that Pulumi's preview prints", () => {
    const plan = read(preview);
    assert.equal(plan.name, "dev");
    assert.deepEqual(plan.engine, { name: "pulumi", version: "unknown" });
    assert.equal(plan.mode, "parity");
    assert.deepEqual(plan.changeSummary, { same: 1, replace: 1 });
    assert.deepEqual(
      plan.steps.map(({ op }) => op),
      ["same", "create-replacement", "replace", "delete-replaced"],
    );
    assert.deepEqual(plan.steps[2]?.newState, {
      urn: bucket,
      custom: true,
      type: "aws:s3/bucket:Bucket",
      inputs: { bucket: "logs-2", tags: { token: "[secret]" } },
      parent: stack,
      provider,
      propertyDependencies: { bucket: [] },
      created: "2026-01-10T10:00:00Z",
    });
    assert.deepEqual(plan.steps[2]?.detailedDiff, { bucket: { kind: "update-replace", inputDiff: true } });
    assert.deepEqual(plan.policies, { packs: [], results: [] });
  });

  it("keeps what was said, without empty lines", () => {
    assert.deepEqual(read(preview).diagnostics, [
      { severity: "info", message: "listening" },
      { severity: "warning", message: "warning: deprecated", urn: bucket },
    ]);
  });

  it("keeps errors as errors", () => {
    const diagnostics = [{ message: "no zones", severity: "error" }];
    assert.deepEqual(read({ ...preview, diagnostics }).diagnostics, [
      { severity: "error", message: "no zones" },
    ]);
  });

  it("counts for itself if the file does not", () => {
    assert.deepEqual(read({ ...preview, changeSummary: undefined }).changeSummary, { same: 1, replace: 1 });
  });

  it("reads a preview that has nothing but messages, and one without a severity as information", () => {
    const file = { file: "preview.json", text: JSON.stringify({ diagnostics: [{ message: "hello" }] }) };
    assert.deepEqual(readPreviewJson(file, { stack: "dev" }).diagnostics, [
      { severity: "info", message: "hello" },
    ]);
  });

  it("takes the names that its caller knows", () => {
    const file = { file: "preview.json", text: JSON.stringify({ changeSummary: {} }) };
    const plan = readPreviewJson(file, { stack: "dev", engineVersion: "3.259.0" });
    assert.equal(plan.name, "dev");
    assert.equal(plan.engine.version, "3.259.0");
  });

  it("reads a file that begins with a byte order mark", () => {
    assert.equal(readPreviewJson({ file: "p", text: `\uFEFF${JSON.stringify(preview)}` }).name, "dev");
  });

  it("names every problem, with the place, what is given and what is allowed", () => {
    const message = refusal({
      steps: [
        { op: "explode", urn: bucket, detailedDiff: null },
        { op: "create", urn: "logs", newState: { urn: bucket, custom: "yes" }, detailedDiff: [] },
      ],
      changeSummary: { create: -1 },
    });
    assert.equal(
      message,
      [
        "preview.json is not the output of `pulumi preview --json`:",
        '  - steps[0].op is "explode" but must be one of create, update, delete, replace, create-replacement, ' +
          "delete-replaced, same, read, read-replacement, discard, discard-replaced, remove-pending-replace, import, " +
          "import-replacement, refresh.",
        "  - steps[1].urn is a string but must be a URN, as urn:pulumi:STACK::PROJECT::TYPE::NAME.",
        "  - steps[1].newState.custom is a string but must be true or false.",
        "  - steps[1].newState.type is missing but must be a string.",
        "  - steps[1].detailedDiff is a list but must be an object.",
        "  - changeSummary.create is -1 but must be a whole number from 0.",
        "Create it again: pulumi preview --json --stack STACK > FILE, with standard output alone in the file.",
      ].join("\n"),
    );
  });

  it("counts the problems that it does not list", () => {
    const steps = Array.from({ length: 50 }, () => ({ op: "create", urn: "logs", detailedDiff: null }));
    assert.match(refusal({ steps }), /\n {2}- and 30 more like these\n/);
  });

  it("refuses another kind of document", () => {
    assert.match(
      refusal({ version: 3, deployment: {} }),
      /The document is an object but must be an object with `steps`\./,
    );
    assert.match(refusal([]), /The document is a list/);
  });

  it("refuses a plan that names no stack", () => {
    assert.match(refusal({ changeSummary: {} }), /steps is missing but must be a list with a step/);
  });

  it("reports where a file stops being JSON and quotes nothing of it", () => {
    const text = '{\n  "steps": [],\n  password: hunter2\n}';
    assert.throws(
      () => readPreviewJson({ file: "preview.json", text }),
      (error) =>
        error instanceof PlanFileError &&
        error.message.includes(
          "The document is no JSON at line 3, column 3 but must be one JSON document.",
        ) &&
        !error.message.includes("hunter2"),
    );
  });

  it("reports where a truncated file ends", () => {
    const text = '{\n  "steps": [';
    assert.throws(
      () => readPreviewJson({ file: "preview.json", text }),
      /is no JSON at line 2, column 13 but/,
    );
  });

  it("says that a file is empty", () => {
    assert.throws(
      () => readPreviewJson({ file: "preview.json", text: "\n" }),
      /The document is empty but must be/,
    );
  });
});
