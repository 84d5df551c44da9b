export type { Pace, StepTime } from "./timeline/step-time";
export { timeAtPace } from "./timeline/step-time";
export {
  pulumiParallel,
  timeline,
  type Timeline,
  type TimelineEntry,
  type TimelineOptions,
} from "./timeline/timeline";
