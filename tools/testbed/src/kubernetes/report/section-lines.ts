import { formatObjectName } from "../objects/kubernetes-object";
import type { DryRunResult } from "../dry-run-result";
import type { Section } from "./section";

/** A section in plain lines: how it stands, and then whatever somebody has to look at. */
export function formatSection({ title, results, access, notes }: Section): readonly string[] {
  const { grants, rejected, skipped } = access;
  const withStatus = (status: DryRunResult["status"]) =>
    results.filter((result) => result.status === status).length;
  const holding = grants.filter(({ problems }) => problems.length === 0).length;
  const asked = grants.reduce((sum, grant) => sum + grant.asked, 0);
  const standing = [
    formatCount(results.length, "object"),
    ...formatIfAny(withStatus("accepted"), (number) => `${number} accepted`),
    ...formatIfAny(withStatus("rejected"), (number) => `${number} rejected`),
    ...formatIfAny(withStatus("notChecked"), (number) => `${number} not checked`),
    ...formatIfAny(
      grants.length,
      (number) =>
        `${holding} of ${formatCount(number, "grant")} of access as said (${formatCount(asked, "question")})`,
    ),
    ...formatIfAny(
      skipped,
      (number) => `${formatCount(number, "grant")} of access not asked about in a used cluster`,
    ),
  ];
  return [
    `${title}: ${standing.join(", ")}`,
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

/** The server's messages may have many lines. */
function indentLines(message: string): string {
  return message.replaceAll("\n", "\n    ");
}

/** What is said of a number; nothing of none. */
function formatIfAny(number: number, say: (number: number) => string): readonly string[] {
  return number === 0 ? [] : [say(number)];
}

function formatCount(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
