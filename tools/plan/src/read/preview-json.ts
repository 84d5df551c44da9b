import { countByOperation } from "../counts";
import type { Diagnostic, Plan } from "../plan";
import { parseUrn } from "../urn";
import { type FileKind, type PlanFile, readJsonFile } from "./json-file";
import type { JsonPart } from "./json-part";
import { readChangeSummary, readStep } from "./step-reader";

/** What a file of Pulumi's does not say of itself. */
export interface PulumiSource {
  /** Name of the stack, needed only if the file has no resource to tell it. */
  readonly stack?: string;

  /**
   * Version of the Pulumi CLI that wrote the file.
   *
   * @default "unknown", where the file does not have it
   */
  readonly engineVersion?: string;
}

const kind: FileKind = {
  name: "the output of `pulumi preview --json`",
  fix: "Write it anew: pulumi preview --json --stack STACK > FILE, with standard output alone in the file.",
};

/**
 * Reads what `pulumi preview --json` printed. The file holds no policy results, so the plan has none.
 *
 * @throws {PlanFileError} that names every problem
 */
export function readPreviewJson(
  file: PlanFile,
  { stack, engineVersion = "unknown" }: PulumiSource = {},
): Plan {
  return readJsonFile(file, kind, (document) => {
    if (["steps", "changeSummary", "diagnostics"].every((key) => document.member(key).absent)) {
      document.refuse("an object with `steps`", undefined);
    }
    const { steps = [] } = document.given("steps", (part) => part.list(readStep));
    const { diagnostics = [] } = document.given("diagnostics", (part) => part.list(readDiagnostic));
    const { changeSummary = countByOperation(steps) } = document.given("changeSummary", readChangeSummary);
    const [first] = steps;
    return {
      name: first ? parseUrn(first.urn).stack : (stack ?? document.member("steps").refuse(unnamed, "")),
      engine: { name: "pulumi", version: engineVersion },
      mode: "parity",
      steps,
      changeSummary,
      diagnostics: diagnostics.filter(({ message }) => message !== ""),
      policies: { packs: [], results: [] },
    };
  });
}

const unnamed = "a list with a step, since the name of the stack is not given otherwise";

const severities = ["info", "info#err", "warning", "error"] as const;

function readDiagnostic(diagnostic: JsonPart): Diagnostic {
  const severity = diagnostic.member("severity").absent
    ? "info"
    : diagnostic.member("severity").word(severities);
  const { prefix = "", message = "" } = {
    ...diagnostic.given("prefix", (part) => part.text()),
    ...diagnostic.given("message", (part) => part.text()),
  };
  return {
    // `info#err` is what the program wrote on standard error.
    severity: severity === "info#err" ? "info" : severity,
    message: (prefix + message).trim(),
    ...diagnostic.given("urn", (part) => part.urn()),
  };
}
