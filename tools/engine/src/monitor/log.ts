import type { Diagnostic } from "@eks-platform/plan";
import type { LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import { sortedBy } from "../state/sorted";

const severities = [undefined, "info", "warning", "error"] as const;

/** What program and engine say, with known secrets blinded. */
export class Log {
  private readonly told: Diagnostic[] = [];
  private readonly noted: Diagnostic[] = [];

  constructor(private readonly blind: (text: string) => string) {}

  /**
   * First what the program has told, in its own order; then what the engine has noted, sorted, because many resources are
   * on their way at once and which comes first is chance.
   */
  get diagnostics(): readonly Diagnostic[] {
    return [...this.told, ...sortedBy(this.noted, ({ urn = "", message }) => [urn, message])];
  }

  get hasErrors(): boolean {
    return this.diagnostics.some(({ severity }) => severity === "error");
  }

  /** Notes something that the engine has to say. */
  note(severity: Diagnostic["severity"], message: string, urn = ""): void {
    this.noted.push(this.diagnostic(severity, message, urn));
  }

  /** Keeps what the program logs, except debugging lines and passing status lines. */
  take(request: LogRequest): void {
    const severity = severities[request.getSeverity()];
    if (severity === undefined || request.getEphemeral()) return;
    this.told.push(this.diagnostic(severity, request.getMessage(), request.getUrn()));
  }

  private diagnostic(severity: Diagnostic["severity"], message: string, urn: string): Diagnostic {
    return { severity, message: this.blind(message), ...(urn === "" ? {} : { urn }) };
  }
}
