import type { Diagnostic } from "@eks-platform/plan";
import type { LogRequest } from "@pulumi/pulumi/proto/engine_pb";

const severities = [undefined, "info", "warning", "error"] as const;

/** What program and engine say, in the order of arrival, with known secrets blinded. */
export class Log {
  private readonly lines: Diagnostic[] = [];

  constructor(private readonly blind: (text: string) => string) {}

  get diagnostics(): readonly Diagnostic[] {
    return this.lines;
  }

  get hasErrors(): boolean {
    return this.lines.some(({ severity }) => severity === "error");
  }

  say(severity: Diagnostic["severity"], message: string, urn = ""): void {
    this.lines.push({ severity, message: this.blind(message), ...(urn === "" ? {} : { urn }) });
  }

  /** Keeps what the program logs, except debugging lines and passing status lines. */
  take(request: LogRequest): void {
    const severity = severities[request.getSeverity()];
    if (severity === undefined || request.getEphemeral()) return;
    this.say(severity, request.getMessage(), request.getUrn());
  }
}
