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
    name: pack.member("name").text(),
    version: pack.member("version").text(),
    rules: pack.member("rules").list(readRule),
  };
}

function readRule(rule: JsonPart): PolicyRule {
  return {
    name: rule.member("name").text(),
    level: rule.member("level").word(levels),
    ...rule.given("severity", (part) => part.word(severities)),
    description: rule.member("description").text(),
    ...rule.given("remediationSteps", (part) => part.text()),
    ...rule.given("url", (part) => part.text()),
  };
}

function readResult(result: JsonPart): PolicyResult {
  return {
    pack: result.member("pack").text(),
    rule: result.member("rule").text(),
    level: result.member("level").word(levels),
    ...result.given("severity", (part) => part.word(severities)),
    status: result.member("status").word(["failed", "exempt", "notEvaluated"]),
    urn: result.member("urn").urn(),
    path: result.member("path").text(),
    message: result.member("message").text(),
  };
}
