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

  /** Where its duration comes from. */
  readonly evidence: Evidence;
}

/** When each step of a plan would happen. */
export interface Timeline {
  /** Operations that take time, in the order in which they start. */
  readonly entries: readonly TimelineEntry[];
  readonly totalSeconds: number;

  /** Duration if only one operation ran at a time. */
  readonly workSeconds: number;

  /** The operations that determine the total duration, first to last. Each starts when the one before it ends. */
  readonly criticalPath: readonly TimelineEntry[];

  /** Maximum number of concurrent operations. */
  readonly peakWidth: number;

  /** Average number of concurrent operations in each of some intervals of equal length. */
  readonly widths: readonly number[];
}

/** Options of a timeline. */
export interface TimelineOptions {
  /** Maximum number of concurrent operations. @default Infinity */
  readonly parallel?: number;

  /** @default "typical" */
  readonly pace?: Pace;

  /** Durations of steps, instead of those in the table. */
  readonly timeOf?: StepTime;

  /** Number of intervals in `widths`. @default 60 */
  readonly intervals?: number;
}

/**
 * Pulumi's default concurrency, four operations per processor, on a machine with four processors.
 *
 * @see https://www.pulumi.com/docs/iac/cli/commands/pulumi_up/ (`--parallel`)
 */
export const pulumiParallel = 16;

/** Estimates when each step of a plan would happen, from the durations in `facts`. */
export function timeline(steps: readonly Step[], options: TimelineOptions = {}): Timeline {
  const { parallel, pace = "typical", timeOf = timeAtPace(pace), intervals = 60 } = options;
  const tasks = stepTasks(steps, timeOf);
  const scheduled = schedule(tasks, parallel);
  return {
    entries: scheduled.flatMap(entryOf),
    totalSeconds: totalSeconds(scheduled),
    workSeconds: tasks.reduce((sum, { seconds }) => sum + seconds, 0),
    criticalPath: criticalPath(scheduled).flatMap(entryOf),
    peakWidth: peakWidth(scheduled),
    widths: widthOverTime(scheduled, intervals),
  };
}

function entryOf({ task, start, end }: Scheduled<StepTask>): readonly TimelineEntry[] {
  const { urn, operation, evidence, seconds } = task;
  if (operation === undefined || evidence === undefined || seconds === 0) return [];
  return [{ urn, operation, start, end, evidence }];
}
