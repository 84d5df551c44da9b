import type { Diagnostic } from "@eks-platform/plan";
import type { LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import { sortBy } from "../state/sort-by";

const severities = [undefined, "info", "warning", "error"] as const;

/** What program and engine say, with known secrets blinded. */
export class Log {
  private readonly programDiagnostics: Diagnostic[] = [];
  private readonly engineDiagnostics: Diagnostic[] = [];

  constructor(private readonly redact: (text: string) => string) {}

  /**
   * First what the program has told, in its own order; then what the engine has noted, sorted, because many resources are
   * on their way at once and which comes first is chance.
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

  /** Notes something that the engine has to say. */
  report(severity: Diagnostic["severity"], message: string, urn = ""): void {
    this.engineDiagnostics.push(this.createDiagnostic(severity, message, urn));
  }

  /** Keeps what the program logs, except debugging lines and passing status lines. */
  addProgramLog(request: LogRequest): void {
    const severity = severities[request.getSeverity()];
    if (severity === undefined || request.getEphemeral()) return;
    this.programDiagnostics.push(this.createDiagnostic(severity, request.getMessage(), request.getUrn()));
  }

  private createDiagnostic(severity: Diagnostic["severity"], message: string, urn: string): Diagnostic {
    return { severity, message: this.redact(message), ...(urn === "" ? {} : { urn }) };
  }
}
