import { explainError } from "@eks-platform/engine";
import type { Diagnostic } from "@eks-platform/plan";
import type { CommandResult } from "../harness/command";
import type { DiagnosticEvent } from "../harness/event-log";

/** The messages of a run: what the program printed, and what it and the engine logged. */
export interface ProgramMessages {
  readonly diagnostics: readonly Diagnostic[];

  /** What the program printed on standard output and standard error. */
  readonly output: string;
}

/**
 * Separates printed from logged messages. The engine logs a printed line too: only its two newlines distinguish it.
 *
 * @param folder of the project, which file names are relative to
 */
export function readProgramMessages(events: readonly DiagnosticEvent[], folder: string): ProgramMessages {
  const persistent = events.filter(({ ephemeral }) => ephemeral !== true);
  const isPrinted = ({ severity, message }: DiagnosticEvent) =>
    severity === "info#err" || (severity === "info" && message.endsWith("\n\n"));
  return {
    output: persistent
      .filter(isPrinted)
      .map(({ message }) => message.replace(/\n$/, ""))
      .join(""),
    diagnostics: persistent
      .filter((event) => !isPrinted(event))
      .flatMap((event) => toDiagnostics(event, folder)),
  };
}

function toDiagnostics(
  { severity, message, urn = "" }: DiagnosticEvent,
  folder: string,
): readonly Diagnostic[] {
  if (severity !== "info" && severity !== "warning" && severity !== "error") return [];
  const text = severity === "error" ? explainError(message.trim(), folder) : message.trim();
  if (text === "") return [];
  return [{ severity, message: text.replaceAll(`${folder}/`, ""), ...(urn === "" ? {} : { urn }) }];
}

/** Explains a failure by the output of the CLI: before its engine starts, errors go to standard error. */
export function explainFailure({ stdout, stderr, exitCode }: CommandResult, stack: string): Diagnostic {
  const outputs = [stderr, stdout.trim().startsWith("{") ? "" : stdout].map((text) => text.trim());
  const message = outputs
    .filter((text) => text !== "")
    .join("\n")
    .replace(/^error: /, "");
  const silence = `pulumi preview ended with ${exitCode ?? "a signal"} and without output.`;
  const fix = message.startsWith("no stack named")
    ? `. Create it with \`pulumi stack init ${stack}\`, or preview without a backend: --clouds simulated.`
    : "";
  return { severity: "error", message: `${message === "" ? silence : message}${fix}` };
}

/** Removes duplicates: an error that several promises carry is reported once for each of them. */
export function removeDuplicates(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}
