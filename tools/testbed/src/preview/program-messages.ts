import { explainError } from "@eks-platform/engine";
import type { Diagnostic } from "@eks-platform/plan";
import type { DiagnosticEvent } from "../harness/event-log";

/** What a program and the engine said, apart as the embedded engine keeps them apart. */
export interface ProgramMessages {
  readonly diagnostics: readonly Diagnostic[];

  /** What the program printed on standard output and standard error. */
  readonly output: string;
}

/**
 * Reads what was said. The engine tells a printed line like something logged; only its two line ends tell it apart.
 *
 * @param folder of the project: files are named from it
 */
export function readProgramMessages(events: readonly DiagnosticEvent[], folder: string): ProgramMessages {
  const lasting = events.filter(({ ephemeral }) => ephemeral !== true);
  const isPrinted = ({ severity, message }: DiagnosticEvent) =>
    severity === "info#err" || (severity === "info" && message.endsWith("\n\n"));
  return {
    output: lasting
      .filter(isPrinted)
      .map(({ message }) => message.replace(/\n$/, ""))
      .join(""),
    diagnostics: lasting
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
