import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import type { GoModule } from "./go-modules";
import {
  chartFromGoModule,
  chartFromHelm,
  chartFromPath,
  type ObtainedChart,
  type PinnedChart,
  type Run,
} from "./obtain-chart";
import { deriveValueList } from "./value-list";

/** Where lists are kept, and where charts may come from. */
export interface Sources {
  /** Folder of the lists: `<add-on>.json`. */
  readonly lists: string;

  /** A folder, an archive or a file of values to read instead of looking for the chart. */
  readonly from?: string;

  /** Whether the chart in `from` has no version yet. */
  readonly unstamped: boolean;
  readonly goModules: Readonly<Record<string, GoModule>>;

  /** Programs on the machine, by which a chart can be had. */
  readonly has: (command: string) => boolean;
  readonly run: Run;
}

export type Outcome =
  | { readonly state: "unchanged" | "changed"; readonly origin: string }
  | { readonly state: "not obtained"; readonly reasons: readonly string[] };

/** Derives the list of an add-on's chart. `check` writes nothing. */
export async function updateList(
  addon: string,
  pinned: PinnedChart,
  sources: Sources,
  check: boolean,
): Promise<Outcome> {
  const obtained = obtain(addon, pinned, sources);
  if ("reasons" in obtained) return { state: "not obtained", reasons: obtained.reasons };
  const file = join(sources.lists, `${addon}.json`);
  const list = JSON.stringify(deriveValueList(obtained.chart, pinned.version));
  const text = await format(list, { ...(await resolveConfig(file)), parser: "json" });
  const before = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  if (text === before) return { state: "unchanged", origin: obtained.origin };
  if (!check) writeFileSync(file, text);
  return { state: "changed", origin: obtained.origin };
}

/** The chart from the first place that has it, or why none has. */
function obtain(
  addon: string,
  pinned: PinnedChart,
  sources: Sources,
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
