import { heading, type Layout } from "../report/layout/layout";
import { wrap } from "../report/layout/text-fit";
import { counted, listed } from "../report/layout/wording";
import type { Check, CheckState } from "./check";

const stateColumns = 7;

/** The text report: all checks, part by part, and a summary. */
export function doctorLines(checks: readonly Check[], layout: Layout): readonly string[] {
  const parts = [...new Set(checks.map(({ part }) => part))];
  const widest = Math.max(0, ...checks.map(({ subject }) => subject.length));
  const sections = parts.flatMap((part) => [
    heading(part, "", layout),
    ...checks.filter((check) => check.part === part).flatMap((check) => lines(check, widest, layout)),
    "",
  ]);
  const sentence = doctorSentence(checks);
  const paint = isBroken(checks) ? layout.paint.bad : layout.paint.good;
  return [...sections, paint(sentence)];
}

/** True if something must be fixed before previews work. */
export const isBroken = (checks: readonly Check[]) => checks.some(({ state }) => state === "broken");

/** Summarises the checks in one sentence. */
export function doctorSentence(checks: readonly Check[]): string {
  const having = (state: CheckState) =>
    checks.filter((check) => check.state === state).map(({ subject }) => subject);
  const [broken, warnings, absent] = [having("broken"), having("warning"), having("absent")];
  const remarks = [
    ...(warnings.length === 0 ? [] : [`look at ${listed(warnings)}`]),
    ...(absent.length === 0 ? [] : [`absent: ${listed(absent)}`]),
  ];
  const rest = remarks.length === 0 ? "" : `; ${remarks.join("; ")}`;
  return broken.length === 0
    ? `Nothing is broken${rest}.`
    : `${counted(broken.length, "thing")} ${broken.length === 1 ? "is" : "are"} broken: ${listed(broken)}${rest}.`;
}

function lines(
  { subject, state, finding, fix = "" }: Check,
  widest: number,
  layout: Layout,
): readonly string[] {
  const { paint, columns } = layout;
  const painted = { ok: paint.good, absent: paint.faint, warning: paint.warning, broken: paint.bad }[state];
  const margin = 2 + stateColumns + 2 + widest + 2;
  const text = (words: string) => (words === "" ? [] : wrap(words, Math.max(20, columns - margin)));
  const [first = "", ...more] = text(finding);
  return [
    `  ${painted(state.padEnd(stateColumns))}  ${subject.padEnd(widest)}  ${first}`,
    ...[...more, ...text(fix).map(paint.faint)].map((line) => `${" ".repeat(margin)}${line}`),
  ].map((line) => line.trimEnd());
}
