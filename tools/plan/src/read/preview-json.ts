import { countByOperation } from "../counts";
import type { Diagnostic, Plan } from "../plan";
import { parseUrn } from "../urn";
import { type FileKind, type PlanFile, readJsonFile } from "./json-file";
import type { JsonPart } from "./json-part";
import { readChangeSummary, readStep } from "./step-reader";

/** What a file of Pulumi's does not say of itself. */
export interface PulumiSource {
  /** Name of the stack. Only needed if the file contains no resource. */
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
  fix: "Create it again: pulumi preview --json --stack STACK > FILE, with standard output alone in the file.",
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
    const { steps = [] } = document.optional("steps", (part) => part.list(readStep));
    const { diagnostics = [] } = document.optional("diagnostics", (part) => part.list(readDiagnostic));
    const { changeSummary = countByOperation(steps) } = document.optional("changeSummary", readChangeSummary);
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
    : diagnostic.member("severity").oneOf(severities);
  const { prefix = "", message = "" } = {
    ...diagnostic.optional("prefix", (part) => part.string()),
    ...diagnostic.optional("message", (part) => part.string()),
  };
  return {
    // `info#err` is what the program wrote on standard error.
    severity: severity === "info#err" ? "info" : severity,
    message: (prefix + message).trim(),
    ...diagnostic.optional("urn", (part) => part.urn()),
  };
}
