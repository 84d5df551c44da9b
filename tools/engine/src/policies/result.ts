import type { Level, PolicyResult, Severity } from "@eks-platform/plan";

/** A report of a rule, from any source. */
export interface Report {
  readonly pack: string;
  readonly rule: string;

  /** Level of the report. */
  readonly level: Level;

  /** Level of the rule. */
  readonly ruleLevel: Level;
  readonly severity?: Severity;
  readonly urn: string;

  /** Description of the rule; the SDK puts it before the message. */
  readonly description: string;
  readonly message: string;

  /** Names of the properties that a path may begin with. */
  readonly properties: readonly string[];
}

// The policy SDK's message about a rule that read an unknown value.
const notKnown =
  /^can't run (?:policy|remediation) .* during preview: (?<reason>.*? value at \.(?<path>\S+) can't be known during preview)/s;
const pathAndSentence = /^(?<path>[A-Za-z_$][\w$-]*(?:\.[\w$-]+|\["[^"]*"\]|\[\d+\])*): (?<sentence>.+)$/s;

/** Converts a report to a result. */
export function createPolicyResult(report: Report): PolicyResult {
  const unknown = notKnown.exec(report.message)?.groups;
  if (unknown === undefined) {
    return inWrittenOrder({
      ...report,
      level: previewLevel(report.level),
      status: "failed",
      ...splitPath(report),
    });
  }
  const { path = "", reason = "" } = unknown;
  // The SDK reports it as advisory; the level of the rule itself matters to the reader.
  const level = previewLevel(report.ruleLevel);
  return inWrittenOrder({ ...report, level, status: "notEvaluated", path, message: `${capital(reason)}.` });
}

/** Members in the order of reports, so that the same result is the same text wherever it was created. */
function inWrittenOrder({
  pack,
  rule,
  level,
  severity,
  status,
  urn,
  path,
  message,
}: PolicyResult): PolicyResult {
  return { pack, rule, level, ...(severity === undefined ? {} : { severity }), status, urn, path, message };
}

/**
 * A violation that remains after a remediation stops the deployment like a mandatory one.
 *
 * @see https://github.com/pulumi/pulumi-policy/blob/main/sdk/nodejs/policy/server.ts (makeAnalyzeRpcFun)
 */
export const previewLevel = (level: Level): Level => (level === "remediate" ? "mandatory" : level);

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

function splitPath({ description, message, properties }: Report): {
  readonly path: string;
  readonly message: string;
} {
  const own = message.startsWith(`${description}\n`) ? message.slice(description.length + 1) : message;
  const groups = pathAndSentence.exec(own.trim())?.groups;
  const { path = "", sentence = "" } = groups ?? {};
  const first = /^[\w$-]+/.exec(path)?.[0] ?? "";
  // A path begins with a property; a word before a colon can be anything.
  return properties.includes(first) ? { path, message: sentence } : { path: "", message: own.trim() };
}

const exemption = "exempt: ";

/**
 * The result of a rule that does not apply. Only an exemption is reported: otherwise the rule is about other
 * resources.
 */
export function createExemptedResult(
  about: Pick<PolicyResult, "pack" | "rule" | "level" | "severity" | "urn">,
  reason: string,
): readonly PolicyResult[] {
  if (!reason.startsWith(exemption)) return [];
  return [inWrittenOrder({ ...about, status: "exempt", path: "", message: reason.slice(exemption.length) })];
}
