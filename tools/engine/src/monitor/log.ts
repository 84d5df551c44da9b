import type { Diagnostic } from "@eks-platform/plan";
import type { LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import { sortBy } from "../state/sort-by";

const severities = [undefined, "info", "warning", "error"] as const;

/** Messages of program and engine, with known secrets redacted. */
export class Log {
  private readonly programDiagnostics: Diagnostic[] = [];
  private readonly engineDiagnostics: Diagnostic[] = [];

  constructor(private readonly redact: (text: string) => string) {}

  /**
   * First the messages of the program in their order, then those of the engine, sorted: many resources are processed
   * at the same time, so their order is chance.
   */
  get diagnostics(): readonly Diagnostic[] {
    return [
      ...this.programDiagnostics,
      ...sortBy(this.engineDiagnostics, ({ urn = "", message }) => [urn, message]),
    ];
  }

  get hasErrors(): boolean {
    return this.diagnostics.some(({ severity }) => severity === "error");
  }

  /** Reports a message of the engine. */
  report(severity: Diagnostic["severity"], message: string, urn = ""): void {
    this.engineDiagnostics.push(this.createDiagnostic(severity, message, urn));
  }

  /** Keeps what the program logs, except debug messages and ephemeral status messages. */
  addProgramLog(request: LogRequest): void {
    const severity = severities[request.getSeverity()];
    if (severity === undefined || request.getEphemeral()) return;
    this.programDiagnostics.push(this.createDiagnostic(severity, request.getMessage(), request.getUrn()));
  }

  private createDiagnostic(severity: Diagnostic["severity"], message: string, urn: string): Diagnostic {
    return { severity, message: this.redact(message), ...(urn === "" ? {} : { urn }) };
  }
}
