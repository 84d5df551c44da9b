import type { InvariantKind, FaultError, RehearsalTally } from "@eks-platform/engine";
import { heading, type Layout } from "../../report/layout/layout";
import { type Column, tableLines } from "../../report/layout/table";
import { counted } from "../../report/layout/wording";
import { invariantViolationLines } from "./invariant-violation-lines";
import { durationText } from "./duration-text";
import { faultLabels } from "./wording";

/** Number of failed rehearsals that are listed. */
const mostShown = 10;

/** Summarises many rehearsals. */
export function tallyLines(
  stack: string,
  seed: number,
  tally: RehearsalTally,
  layout: Layout,
): readonly string[] {
  const { paint } = layout;
  const { runs, converged, struck, failedRuns, violations, failures, seconds } = tally;
  const sentence = tallySentence(stack, tally);
  const faults = Object.entries(struck)
    // The members are kinds of faults.
    .map(([error, count]) => ({ name: faultLabels[error as FaultError], count }))
    .sort((a, b) => b.count - a.count);
  const invariants: readonly { readonly name: string; readonly count: number }[] = [
    { name: "invalid states", count: violations.brokenState },
    { name: "lost resources", count: violations.lostResource },
    { name: "resources created twice", count: violations.createdTwice },
    { name: "not converged", count: violations.notConverged },
  ];
  return [
    heading(stack, `${counted(runs, "rehearsal")} · seeds ${seed} to ${seed + runs - 1}`, layout),
    "",
    `  ${paint.strong("Injected faults")}`,
    ...countLines(faults, () => paint.accent),
    `    ${paint.faint(`${counted(failedRuns, "run")} failed because of them, in ${durationText(seconds)} of simulated time`)}`,
    "",
    `  ${paint.strong("Violated invariants")}`,
    ...countLines(invariants, (count) => (count === 0 ? paint.good : paint.bad)),
    ...failures
      .slice(0, mostShown)
      .flatMap(({ seed: failed, violations: broken }) => [
        "",
        `  ${paint.bad(`--seed ${failed}`)}`,
        ...invariantViolationLines(broken, layout),
      ]),
    ...(failures.length > mostShown
      ? ["", `  ${counted(failures.length - mostShown, "more rehearsal")}`]
      : []),
    "",
    `  ${converged === runs ? paint.good(sentence) : paint.bad(sentence)}`,
  ];
}

/** Summarises the result in one sentence. */
export function tallySentence(
  stack: string,
  { runs, converged, violations, failures }: RehearsalTally,
): string {
  const scope = `${counted(runs, "rehearsal")} of ${stack}`;
  const counts: Readonly<Record<InvariantKind, string>> = {
    brokenState: counted(violations.brokenState, "invalid state"),
    lostResource: counted(violations.lostResource, "lost resource"),
    createdTwice: `${violations.createdTwice} created twice`,
    notConverged: `${violations.notConverged} not converged`,
  };
  const found = `${counts.brokenState}, ${counts.lostResource}`;
  if (converged === runs) return `${scope}: ${found}, all converged.`;
  return (
    `${scope}: ${found}, ${counts.createdTwice}, ${counts.notConverged}; ${runs - converged} did not converge. ` +
    `Reproduce one: platform rehearse ${stack} --runs 1 --seed ${failures[0]?.seed ?? 1}.`
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
  // The columns have no titles.
  return tableLines(counts, columns, () => "")
    .slice(1)
    .map((line) => `    ${line}`);
}
