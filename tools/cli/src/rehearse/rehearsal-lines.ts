import { breachesOf, isComplete, type Rehearsal } from "@eks-platform/engine";
import { type Diagnostic, parseUrn } from "@eks-platform/plan";
import { heading, type Layout } from "../report/layout";
import { printable, wrap } from "../report/text-fit";
import { counted } from "../report/wording";
import { breachLines } from "./breach-lines";
import { changedLines } from "./changed-lines";
import { incidentLines } from "./incident-lines";
import { recoveryLines } from "./recovery-lines";
import { type RunPlace, runTimeline } from "./run-timeline";
import { timelineLines } from "./timeline-lines";
import { whatWasDone } from "./wording";

/** How a rehearsal is told. */
export interface RehearsalLayout extends Layout {
  /** Operations at once. */
  readonly parallel: number;
}

/** Tells of a rehearsal, phase by phase. */
export function rehearsalLines(
  stack: string,
  seed: number,
  rehearsal: Rehearsal,
  layout: RehearsalLayout,
): readonly string[] {
  const { paint } = layout;
  const sentence = rehearsalSentence(stack, rehearsal);
  return [
    heading(stack, `rehearsal · seed ${seed} · ${layout.parallel} operations at once`, layout),
    ...rehearsal.phases.flatMap((phase) => ["", ...phaseLines({ phase, rehearsal }, layout)]),
    "",
    ...wrap(sentence, layout.columns - 2).map(
      (line) => `  ${isComplete(rehearsal) ? paint.good(line) : paint.bad(line)}`,
    ),
  ];
}

/** The verdict as one sentence. */
export function rehearsalSentence(stack: string, rehearsal: Rehearsal): string {
  const runs = rehearsal.phases.flatMap((phase) => phase.runs);
  const faults = runs.reduce((sum, { incidents }) => sum + incidents.length, 0);
  const scope = `The rehearsal of ${stack}, ${counted(runs.length, "run")} with ${counted(faults, "fault")}`;
  if (isComplete(rehearsal)) {
    return `${scope}: the state was well formed throughout, nothing was lost or made twice, all was deleted in the end.`;
  }
  const broken = breachesOf(rehearsal).length;
  const last = rehearsal.phases.at(-1);
  return broken > 0
    ? `${scope}: ${counted(broken, "promise")} broken.`
    : `${scope}: it came to an end in "${last?.name ?? "up"}", where a run failed though nothing went wrong.`;
}

function phaseLines(place: Omit<RunPlace, "run">, layout: RehearsalLayout): readonly string[] {
  const { phase, rehearsal } = place;
  const { paint } = layout;
  const { unprotected } = rehearsal;
  const isUnprotected = phase.name === "destroy" && unprotected.length > 0;
  const unprotecting = `    ${counted(unprotected.length, "resource")} had to be unprotected before: pulumi state unprotect --all`;
  return [
    ...phase.runs.flatMap((run) => runLines({ ...place, run }, layout)),
    ...(isUnprotected ? [paint.faint(unprotecting)] : []),
  ];
}

function runLines(place: RunPlace, layout: RehearsalLayout): readonly string[] {
  const { run, phase } = place;
  const { paint, parallel } = layout;
  const { succeeded, purpose, diagnostics, incidents, findings, breaches } = run;
  const title = purpose === "phase" ? phase.name : `${phase.name}, ${purpose}`;
  const typical = runTimeline(place, { parallel, pace: "typical" });
  const long = runTimeline(place, { parallel, pace: "long" });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return [
    ...(findings.length > 0 ? recoveryLines(findings, layout) : []),
    `  ${paint.strong(title)}  ${whatWasDone(run)}${succeeded ? "" : paint.bad("  failed")}`,
    ...(phase.name === "change" && purpose === "phase" ? changedLines(run, layout) : []),
    ...incidentLines(incidents, layout),
    ...(succeeded || incidents.length > 0 ? [] : errors.flatMap((error) => errorLines(error, layout))),
    ...timelineLines(typical, long, layout),
    ...breachLines(breaches, layout),
  ];
}

function errorLines({ urn, message }: Diagnostic, { paint, columns }: Layout): readonly string[] {
  const about = urn === undefined ? "" : `${printable(parseUrn(urn).name)}: `;
  return wrap(about + message, columns - 4).map((line) => `    ${paint.bad(line)}`);
}
