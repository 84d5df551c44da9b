import type { Level, PolicyPack, PolicyReport, PolicyResult, PolicyRule, Severity } from "../policies";
import type { JsonPart } from "./json-part";

const levels: readonly [Level, ...Level[]] = ["advisory", "mandatory", "remediate", "disabled"];
const severities: readonly [Severity, ...Severity[]] = ["low", "medium", "high", "critical"];

/** Reads what all packs said, as a plan document has it. */
export function readPolicyReport(report: JsonPart): PolicyReport {
  return {
    packs: report.member("packs").list(readPack),
    results: report.member("results").list(readResult),
  };
}

function readPack(pack: JsonPart): PolicyPack {
  return {
    name: pack.member("name").string(),
    version: pack.member("version").string(),
    rules: pack.member("rules").list(readRule),
  };
}

function readRule(rule: JsonPart): PolicyRule {
  return {
    name: rule.member("name").string(),
    level: rule.member("level").oneOf(levels),
    ...rule.optional("severity", (part) => part.oneOf(severities)),
    description: rule.member("description").string(),
    ...rule.optional("remediationSteps", (part) => part.string()),
    ...rule.optional("url", (part) => part.string()),
  };
}

function readResult(result: JsonPart): PolicyResult {
  return {
    pack: result.member("pack").string(),
    rule: result.member("rule").string(),
    level: result.member("level").oneOf(levels),
    ...result.optional("severity", (part) => part.oneOf(severities)),
    status: result.member("status").oneOf(["failed", "exempt", "notEvaluated"]),
    urn: result.member("urn").urn(),
    path: result.member("path").string(),
    message: result.member("message").string(),
  };
}
