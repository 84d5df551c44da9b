import { formatObjectName } from "../objects/kubernetes-object";
import type { DryRunResult } from "../dry-run-result";
import type { Section } from "./section";

/** Formats a section: its numbers in the first line, then everything that needs attention. */
export function formatSection({ title, results, access, notes }: Section): readonly string[] {
  const { grants, rejected, skipped } = access;
  const withStatus = (status: DryRunResult["status"]) =>
    results.filter((result) => result.status === status).length;
  const holding = grants.filter(({ problems }) => problems.length === 0).length;
  const asked = grants.reduce((sum, grant) => sum + grant.asked, 0);
  const summary = [
    formatCount(results.length, "object"),
    ...formatIfAny(withStatus("accepted"), (number) => `${number} accepted`),
    ...formatIfAny(withStatus("rejected"), (number) => `${number} rejected`),
    ...formatIfAny(withStatus("notChecked"), (number) => `${number} not checked`),
    ...formatIfAny(
      grants.length,
      (number) =>
        `${holding} of ${formatCount(number, "grant")} of access confirmed (${formatCount(asked, "question")})`,
    ),
    ...formatIfAny(
      skipped,
      (number) => `${formatCount(number, "grant")} of access not reviewed in a used cluster`,
    ),
  ];
  return [
    `${title}: ${summary.join(", ")}`,
    ...notes.map((note) => `  note: ${note}`),
    ...results.flatMap(formatResult),
    ...rejected.flatMap(formatResult),
    ...grants.flatMap(({ grant, problems }) =>
      problems.map((problem) => `  access: ${formatObjectName(grant.binding)}: ${problem}`),
    ),
  ];
}

function formatResult(result: DryRunResult): readonly string[] {
  const what = `${formatObjectName(result.object)} (${result.source})`;
  switch (result.status) {
    case "accepted":
      return result.warnings.map((warning) => `  warning: ${what}: ${indentLines(warning)}`);
    case "rejected":
      return [`  rejected: ${what}: ${indentLines(result.message)}`];
    case "notChecked":
      return [`  not checked: ${what}: ${result.reason}`];
  }
}

/** Indents all lines of a message but the first. */
function indentLines(message: string): string {
  return message.replaceAll("\n", "\n    ");
}

/** Formats a number; nothing for 0. */
function formatIfAny(number: number, format: (number: number) => string): readonly string[] {
  return number === 0 ? [] : [format(number)];
}

function formatCount(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
