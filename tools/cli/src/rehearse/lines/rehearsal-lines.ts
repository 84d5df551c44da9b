import { violationsOf, isComplete, type Rehearsal } from "@eks-platform/engine";
import { type Diagnostic, parseUrn } from "@eks-platform/plan";
import { heading, type Layout } from "../../report/layout/layout";
import { printable, wrap } from "../../report/layout/text-fit";
import { counted } from "../../report/layout/wording";
import { invariantViolationLines } from "./invariant-violation-lines";
import { changedLines } from "./changed-lines";
import { incidentLines } from "./incident-lines";
import { recoveryLines } from "./recovery-lines";
import { type RunContext, runTimeline } from "../run-timeline";
import { timelineLines } from "./timeline-lines";
import { whatWasDone } from "./wording";

/** Layout of a rehearsal report. */
export interface RehearsalLayout extends Layout {
  /** Concurrent operations. */
  readonly parallel: number;
}

/** Reports a rehearsal, phase by phase. */
export function rehearsalLines(
  stack: string,
  seed: number,
  rehearsal: Rehearsal,
  layout: RehearsalLayout,
): readonly string[] {
  const { paint } = layout;
  const sentence = rehearsalSentence(stack, rehearsal);
  return [
    heading(stack, `rehearsal · seed ${seed} · ${layout.parallel} concurrent operations`, layout),
    ...rehearsal.phases.flatMap((phase) => ["", ...phaseLines({ phase, rehearsal }, layout)]),
    "",
    ...wrap(sentence, layout.columns - 2).map(
      (line) => `  ${isComplete(rehearsal) ? paint.good(line) : paint.bad(line)}`,
    ),
  ];
}

/** Summarises the result in one sentence. */
export function rehearsalSentence(stack: string, rehearsal: Rehearsal): string {
  const runs = rehearsal.phases.flatMap((phase) => phase.runs);
  const faults = runs.reduce((sum, { incidents }) => sum + incidents.length, 0);
  const scope = `The rehearsal of ${stack}, ${counted(runs.length, "run")} with ${counted(faults, "fault")}`;
  if (isComplete(rehearsal)) {
    return `${scope}: the state was always well formed, no resource was lost or created twice, and everything was deleted at the end.`;
  }
  const broken = violationsOf(rehearsal).length;
  const last = rehearsal.phases.at(-1);
  return broken > 0
    ? `${scope}: ${counted(broken, "invariant")} violated.`
    : `${scope}: it stopped in "${last?.name ?? "up"}", where a run failed without a fault.`;
}

function phaseLines(context: Omit<RunContext, "run">, layout: RehearsalLayout): readonly string[] {
  const { phase, rehearsal } = context;
  const { paint } = layout;
  const { unprotected } = rehearsal;
  const isUnprotected = phase.name === "destroy" && unprotected.length > 0;
  const unprotecting = `    ${counted(unprotected.length, "resource")} must be unprotected first: pulumi state unprotect --all`;
  return [
    ...phase.runs.flatMap((run) => runLines({ ...context, run }, layout)),
    ...(isUnprotected ? [paint.faint(unprotecting)] : []),
  ];
}

function runLines(context: RunContext, layout: RehearsalLayout): readonly string[] {
  const { run, phase } = context;
  const { paint, parallel } = layout;
  const { succeeded, purpose, diagnostics, incidents, resolutions, violations } = run;
  const title = purpose === "phase" ? phase.name : `${phase.name}, ${purpose}`;
  const typical = runTimeline(context, { parallel, pace: "typical" });
  const long = runTimeline(context, { parallel, pace: "long" });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return [
    ...(resolutions.length > 0 ? recoveryLines(resolutions, layout) : []),
    `  ${paint.strong(title)}  ${whatWasDone(run)}${succeeded ? "" : paint.bad("  failed")}`,
    ...(phase.name === "change" && purpose === "phase" ? changedLines(run, layout) : []),
    ...incidentLines(incidents, layout),
    ...(succeeded || incidents.length > 0 ? [] : errors.flatMap((error) => errorLines(error, layout))),
    ...timelineLines(typical, long, layout),
    ...invariantViolationLines(violations, layout),
  ];
}

function errorLines({ urn, message }: Diagnostic, { paint, columns }: Layout): readonly string[] {
  const about = urn === undefined ? "" : `${printable(parseUrn(urn).name)}: `;
  return wrap(about + message, columns - 4).map((line) => `    ${paint.bad(line)}`);
}
