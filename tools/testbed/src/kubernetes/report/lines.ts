import { nameOf } from "../objects/kubernetes-object";
import type { Verdict } from "../verdict";
import type { Section } from "./section";

/** A section in plain lines: how it stands, and then whatever somebody has to look at. */
export function sectionLines({ title, verdicts, access, notes }: Section): readonly string[] {
  const grants = access?.grants ?? [];
  const holding = grants.filter(({ problems }) => problems.length === 0);
  const asked = grants.reduce((sum, grant) => sum + grant.asked, 0);
  const standing = [
    count(verdicts.length, "object"),
    ...(["accepted", "refused", "notChecked"] as const)
      .map(
        (status) => [verdicts.filter((verdict) => verdict.status === status).length, words[status]] as const,
      )
      .filter(([number]) => number > 0)
      .map(([number, word]) => `${number} ${word}`),
    ...(grants.length === 0
      ? []
      : [
          `${holding.length} of ${count(grants.length, "grant")} of access as said (${count(asked, "question")})`,
        ]),
  ];
  return [
    `${title}: ${standing.join(", ")}`,
    ...notes.map((note) => `  note: ${note}`),
    ...verdicts.flatMap(verdictLines),
    ...(access?.refused ?? []).flatMap(verdictLines),
    ...grants.flatMap(({ grant, problems }) =>
      problems.map((problem) => `  access: ${nameOf(grant.binding)}: ${problem}`),
    ),
  ];
}

const words = { accepted: "accepted", refused: "refused", notChecked: "not checked" } as const;

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

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
