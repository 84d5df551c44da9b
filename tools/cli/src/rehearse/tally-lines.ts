import type { BreachKind, FaultError, RehearsalTally } from "@eks-platform/engine";
import { heading, type Layout } from "../report/layout";
import { type Column, tableLines } from "../report/table";
import { counted } from "../report/wording";
import { breachLines } from "./breach-lines";
import { durationText } from "./duration-text";
import { faultWords } from "./wording";

/** Most rehearsals that are told one by one. */
const mostShown = 10;

/** Sums up many rehearsals. */
export function tallyLines(
  stack: string,
  seed: number,
  tally: RehearsalTally,
  layout: Layout,
): readonly string[] {
  const { paint } = layout;
  const { runs, converged, struck, failedRuns, breaches, failures, seconds } = tally;
  const sentence = tallySentence(stack, tally);
  const faults = Object.entries(struck)
    // The members are kinds of faults.
    .map(([error, count]) => ({ name: faultWords[error as FaultError], count }))
    .sort((a, b) => b.count - a.count);
  const promises: readonly { readonly name: string; readonly count: number }[] = [
    { name: "broken states", count: breaches.brokenState },
    { name: "lost resources", count: breaches.lostResource },
    { name: "resources made twice", count: breaches.createdTwice },
    { name: "left to do", count: breaches.notConverged },
  ];
  return [
    heading(stack, `${counted(runs, "rehearsal")} · seeds ${seed} to ${seed + runs - 1}`, layout),
    "",
    `  ${paint.strong("Faults that struck")}`,
    ...countLines(faults, () => paint.accent),
    `    ${paint.faint(`${counted(failedRuns, "run")} failed by them, in ${durationText(seconds)} of simulated time`)}`,
    "",
    `  ${paint.strong("Promises that were broken")}`,
    ...countLines(promises, (count) => (count === 0 ? paint.good : paint.bad)),
    ...failures
      .slice(0, mostShown)
      .flatMap(({ seed: failed, breaches: broken }) => [
        "",
        `  ${paint.bad(`--seed ${failed}`)}`,
        ...breachLines(broken, layout),
      ]),
    ...(failures.length > mostShown
      ? ["", `  ${counted(failures.length - mostShown, "more rehearsal")}`]
      : []),
    "",
    `  ${converged === runs ? paint.good(sentence) : paint.bad(sentence)}`,
  ];
}

/** The verdict as one sentence. */
export function tallySentence(
  stack: string,
  { runs, converged, breaches, failures }: RehearsalTally,
): string {
  const scope = `${counted(runs, "rehearsal")} of ${stack}`;
  const counts: Readonly<Record<BreachKind, string>> = {
    brokenState: counted(breaches.brokenState, "broken state"),
    lostResource: counted(breaches.lostResource, "lost resource"),
    createdTwice: `${breaches.createdTwice} made twice`,
    notConverged: `${breaches.notConverged} left to do`,
  };
  const found = `${counts.brokenState}, ${counts.lostResource}`;
  if (converged === runs) return `${scope}: ${found}, all converged.`;
  return (
    `${scope}: ${found}, ${counts.createdTwice}, ${counts.notConverged}; ${runs - converged} did not converge. ` +
    `Look at one: platform rehearse ${stack} --runs 1 --seed ${failures[0]?.seed ?? 1}.`
  );
}

interface Count {
  readonly name: string;
  readonly count: number;
}

function countLines(
  counts: readonly Count[],
  paintOf: (count: number) => (text: string) => string,
): readonly string[] {
  const columns: readonly Column<Count>[] = [
    {
      title: "",
      align: "right",
      text: ({ count }) => count.toLocaleString("en"),
      paint: (text, { count }) => paintOf(count)(text),
    },
    { title: "", align: "left", text: ({ name }) => name },
  ];
  // Nothing is to be said above the columns.
  return tableLines(counts, columns, () => "")
    .slice(1)
    .map((line) => `    ${line}`);
}
