import { sep } from "node:path";
import type { Diagnostic } from "@eks-platform/plan";
import { findFindings } from "../findings/findings";
import { createRedactor } from "../monitor/secrets/redactor";
import { secretTexts, secretTextsOfStacks } from "../monitor/secrets/secret-texts";
import { explainError } from "../process/program-error";
import { createDigest } from "./digest";
import type { Environment } from "./preparation";
import type { Project } from "./project/project";
import { redactTexts } from "./redact-texts";
import type { Outcome } from "./request";
import { withSourcePositions } from "./step-positions";
import type { FinishedRun } from "./workers/worker";
import type { WorkerPoolSettings } from "./workers/worker-pool";

/** Creates the report of a finished run. */
export function createOutcome(
  { stack }: Environment,
  { request, program: { project, typecheck } }: WorkerPoolSettings,
  sdkVersion: string,
  { run, program, components }: FinishedRun,
): Outcome {
  const { steps, changeSummary, diagnostics } = createDigest(run);
  const secrets = [...secretTexts(stack), ...secretTextsOfStacks(run.reads)];
  const redact = createRedactor(secrets);
  const hide = <T>(part: T): T => (secrets.length === 0 ? part : redactTexts(part, redact));
  const output = redact(program.output);
  const findings = findFindings(run, { mode: request.mode, workingFolder: project.programFolder });
  const messages = [
    ...stack.warnings.map((message): Diagnostic => ({ severity: "warning", message })),
    ...(project.isTypeScript && !typecheck ? [typesUnchecked] : []),
    ...diagnostics.map((diagnostic) => withExplanation(diagnostic, project.folder)),
    ...program.diagnostics,
    ...findings,
  ].map(({ message, ...diagnostic }): Diagnostic => ({ ...diagnostic, message: local(message, project) }));
  const succeeded =
    run.succeeded && program.exitCode === 0 && findings.every(({ severity }) => severity !== "error");
  const isExplained = succeeded || messages.some(({ severity }) => severity === "error");
  return {
    plan: {
      name: stack.name,
      engine: { name: "offline", version: sdkVersion },
      mode: request.mode,
      steps: hide(withSourcePositions(steps, project.folder)),
      changeSummary,
      diagnostics: hide(unique(isExplained ? messages : [...messages, unexplained(output)])),
      policies: { ...run.policies, results: hide(run.policies.results) },
    },
    succeeded,
    output,
    components,
  };
}

const typesUnchecked: Diagnostic = {
  severity: "info",
  message: "The types of the program were not checked. --typecheck checks them before it runs.",
};

const withExplanation = (diagnostic: Diagnostic, folder: string): Diagnostic =>
  diagnostic.severity === "error"
    ? { ...diagnostic, message: explainError(diagnostic.message, folder) }
    : diagnostic;

/** Replaces the project's folder in a message, so that a plan is the same wherever the project is. */
const local = (message: string, { folder }: Project) => message.replaceAll(`${folder}${sep}`, "");

/** The runner reports a few errors, such as a missing entry point, on its standard error only. */
function unexplained(output: string): Diagnostic {
  const printed = output.trim();
  const message = printed === "" ? "The program failed without a word." : printed;
  return { severity: "error", message };
}

// Several promises with the same error report it once each.
function unique(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}
