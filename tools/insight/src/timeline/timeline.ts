import type { Evidence, TimedOperation } from "@eks-platform/facts";
import type { Step } from "@eks-platform/plan";
import { criticalPath } from "./critical-path";
import { schedule, totalSeconds } from "./schedule";
import { type Pace, type StepTime, timeAtPace } from "./step-time";
import { type StepTask, stepTasks } from "./step-tasks";
import type { Scheduled } from "./task";
import { peakWidth, widthOverTime } from "./width";

/** One operation on a resource, in seconds from the beginning. */
export interface TimelineEntry {
  readonly urn: string;
  readonly operation: TimedOperation;
  readonly start: number;
  readonly end: number;

  /** How its duration is known. */
  readonly evidence: Evidence;
}

/** When each step of a plan would happen. */
export interface Timeline {
  /** Operations that take time, in the order in which they start. */
  readonly entries: readonly TimelineEntry[];
  readonly totalSeconds: number;

  /** What the whole would take if only one thing were done at a time. */
  readonly workSeconds: number;

  /** The operations that decide how long it takes, first to last: each starts when the one before it ends. */
  readonly criticalPath: readonly TimelineEntry[];

  /** The most operations at once. */
  readonly peakWidth: number;

  /** Operations at once, on average in each of some equally long stretches. */
  readonly widths: readonly number[];
}

/** How a timeline is made. */
export interface TimelineSettings {
  /** Operations at once. @default Infinity */
  readonly parallel?: number;

  /** @default "typical" */
  readonly pace?: Pace;

  /** Times of steps, in place of those of the table. */
  readonly timeOf?: StepTime;

  /** Number of equally long stretches for which the width is told. @default 60 */
  readonly stretches?: number;
}

/**
 * What Pulumi does at once if nobody says otherwise: four operations per processor. This is a machine of four.
 *
 * @see https://www.pulumi.com/docs/iac/cli/commands/pulumi_up/ (`--parallel`)
 */
export const pulumiParallel = 16;

/** When each step of a plan would happen, from the times that others have seen. */
export function timeline(steps: readonly Step[], settings: TimelineSettings = {}): Timeline {
  const { parallel, pace = "typical", timeOf = timeAtPace(pace), stretches = 60 } = settings;
  const tasks = stepTasks(steps, timeOf);
  const scheduled = schedule(tasks, parallel);
  return {
    entries: scheduled.flatMap(entryOf),
    totalSeconds: totalSeconds(scheduled),
    workSeconds: tasks.reduce((sum, { seconds }) => sum + seconds, 0),
    criticalPath: criticalPath(scheduled).flatMap(entryOf),
    peakWidth: peakWidth(scheduled),
    widths: widthOverTime(scheduled, stretches),
  };
}

function entryOf({ task, start, end }: Scheduled<StepTask>): readonly TimelineEntry[] {
  const { urn, operation, evidence, seconds } = task;
  if (operation === undefined || evidence === undefined || seconds === 0) return [];
  return [{ urn, operation, start, end, evidence }];
}
