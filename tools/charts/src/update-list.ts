import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { type ChartSources, findChart } from "./find-chart";
import type { PinnedChart } from "./obtain-chart";
import { deriveValueList } from "./value-list";

/** Where lists are kept, and where charts may come from. */
export interface Sources extends ChartSources {
  /** Folder of the lists: `<add-on>.json`. */
  readonly lists: string;
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
  const obtained = findChart(addon, pinned, sources);
  if ("reasons" in obtained) return { state: "not obtained", reasons: obtained.reasons };
  const file = join(sources.lists, `${addon}.json`);
  const list = JSON.stringify(deriveValueList(obtained.chart, pinned.version));
  const text = await format(list, { ...(await resolveConfig(file)), parser: "json" });
  const before = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  if (text === before) return { state: "unchanged", origin: obtained.origin };
  if (!check) writeFileSync(file, text);
  return { state: "changed", origin: obtained.origin };
}
