import type { GoModule } from "./go-modules";
import {
  chartFromGoModule,
  chartFromHelm,
  chartFromPath,
  type ObtainedChart,
  type PinnedChart,
  type Run,
} from "./obtain-chart";

/** Where charts may come from. */
export interface ChartSources {
  /** A folder, an archive or a file of values to read instead of looking for the chart. */
  readonly from?: string;

  /** Whether the chart in `from` has no version yet. */
  readonly unstamped: boolean;
  readonly goModules: Readonly<Record<string, GoModule>>;

  /** Whether a program is on the machine by which a chart can be had. */
  readonly has: (program: string) => boolean;
  readonly run: Run;
}

/** The chart from the first place that has it, or why none has. */
export function findChart(
  addon: string,
  pinned: PinnedChart,
  sources: ChartSources,
): ObtainedChart | { readonly reasons: readonly string[] } {
  const { from, unstamped, goModules, has, run } = sources;
  const module = goModules[addon];
  const attempts: (readonly [place: string, attempt: () => ObtainedChart])[] = [];
  const reasons: string[] = [];
  if (from !== undefined) attempts.push([from, () => chartFromPath(from, pinned, unstamped)]);
  else {
    if (has("helm")) attempts.push(["helm", () => chartFromHelm(run, pinned)]);
    else reasons.push("helm is not on PATH.");
    if (module === undefined) reasons.push("No Go module of the same version has the chart.");
    else if (has("go")) attempts.push([module.path, () => chartFromGoModule(run, pinned, module)]);
    else reasons.push("go is not on PATH.");
  }
  for (const [place, attempt] of attempts) {
    try {
      return attempt();
    } catch (error) {
      reasons.push(`${place}: ${error instanceof Error ? error.message.trim() : String(error)}`);
    }
  }
  return { reasons };
}
