import { nameOf } from "../objects/kubernetes-object";
import type { Verdict } from "../verdict";
import type { Section } from "./section";

/** A section in plain lines: how it stands, and then whatever somebody has to look at. */
export function sectionLines({ title, verdicts, access, notes }: Section): readonly string[] {
  const { grants, refused, unasked } = access;
  const withStatus = (status: Verdict["status"]) =>
    verdicts.filter((verdict) => verdict.status === status).length;
  const holding = grants.filter(({ problems }) => problems.length === 0).length;
  const asked = grants.reduce((sum, grant) => sum + grant.asked, 0);
  const standing = [
    count(verdicts.length, "object"),
    ...mentioned(withStatus("accepted"), (number) => `${number} accepted`),
    ...mentioned(withStatus("refused"), (number) => `${number} refused`),
    ...mentioned(withStatus("notChecked"), (number) => `${number} not checked`),
    ...mentioned(
      grants.length,
      (number) => `${holding} of ${count(number, "grant")} of access as said (${count(asked, "question")})`,
    ),
    ...mentioned(
      unasked,
      (number) => `${count(number, "grant")} of access not asked about in a used cluster`,
    ),
  ];
  return [
    `${title}: ${standing.join(", ")}`,
    ...notes.map((note) => `  note: ${note}`),
    ...verdicts.flatMap(verdictLines),
    ...refused.flatMap(verdictLines),
    ...grants.flatMap(({ grant, problems }) =>
      problems.map((problem) => `  access: ${nameOf(grant.binding)}: ${problem}`),
    ),
  ];
}

function verdictLines(verdict: Verdict): readonly string[] {
  const what = `${nameOf(verdict.object)} (${verdict.source})`;
  switch (verdict.status) {
    case "accepted":
      return verdict.warnings.map((warning) => `  warning: ${what}: ${indented(warning)}`);
    case "refused":
      return [`  refused: ${what}: ${indented(verdict.message)}`];
    case "notChecked":
      return [`  not checked: ${what}: ${verdict.reason}`];
  }
}

/** The server's messages may have many lines. */
function indented(message: string): string {
  return message.replaceAll("\n", "\n    ");
}

/** What is said of a number; nothing of none. */
function mentioned(number: number, say: (number: number) => string): readonly string[] {
  return number === 0 ? [] : [say(number)];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
