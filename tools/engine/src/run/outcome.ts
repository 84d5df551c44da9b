import type { Diagnostic } from "@eks-platform/plan";
import { sep } from "node:path";
import { findingsOf } from "../findings/findings";
import { blinder } from "../monitor/blinder";
import { secretTexts, secretTextsOfStacks } from "../monitor/secret-texts";
import { digest } from "../state/digest";
import { blinded } from "./blinded";
import type { CrewSettings } from "./crew";
import type { Finished } from "./lane";
import type { Environment } from "./preparation";
import { explainError } from "./program-error";
import type { Project } from "./project";
import type { Outcome } from "./request";
import { withSourcePositions } from "./step-positions";

/** What is told of a finished run. */
export function outcomeOf(
  { stack }: Environment,
  { request, program: { project, typecheck } }: CrewSettings,
  sdkVersion: string,
  { run, program, components }: Finished,
): Outcome {
  const { steps, changeSummary, diagnostics } = digest(run);
  const secrets = [...secretTexts(stack), ...secretTextsOfStacks(run.reads)];
  const blind = blinder(secrets);
  const hide = <T>(part: T): T => (secrets.length === 0 ? part : blinded(part, blind));
  const output = blind(program.output);
  const findings = findingsOf(run, { mode: request.mode, workingFolder: project.programFolder });
  const said = [
    ...stack.warnings.map((message): Diagnostic => ({ severity: "warning", message })),
    ...(project.isTypeScript && !typecheck ? [typesUnchecked] : []),
    ...diagnostics.map((diagnostic) => explained(diagnostic, project.folder)),
    ...program.diagnostics,
    ...findings,
  ].map(({ message, ...diagnostic }): Diagnostic => ({ ...diagnostic, message: local(message, project) }));
  const succeeded =
    run.succeeded && program.exitCode === 0 && findings.every(({ severity }) => severity !== "error");
  const isExplained = succeeded || said.some(({ severity }) => severity === "error");
  return {
    plan: {
      name: stack.name,
      engine: { name: "offline", version: sdkVersion },
      mode: request.mode,
      steps: hide(withSourcePositions(steps, project.folder)),
      changeSummary,
      diagnostics: hide(unique(isExplained ? said : [...said, unexplained(output)])),
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

const explained = (diagnostic: Diagnostic, folder: string): Diagnostic =>
  diagnostic.severity === "error"
    ? { ...diagnostic, message: explainError(diagnostic.message, folder) }
    : diagnostic;

/** A message with the project's files named from its folder, so that a plan is the same wherever the project lies. */
const local = (message: string, { folder }: Project) => message.replaceAll(`${folder}${sep}`, "");

/** The runner tells a few mistakes, such as an entry point that is not there, on its standard error only. */
function unexplained(output: string): Diagnostic {
  const printed = output.trim();
  const message = printed === "" ? "The program failed without a word." : printed;
  return { severity: "error", message };
}

// An error that several promises carry is told once for each of them.
function unique(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}
