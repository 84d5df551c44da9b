import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { onlyFolder, withTemporaryFolder, withUnpacked } from "./archive";
import { type Chart, readChart, readYaml, unwrapped } from "./chart";
import type { GoModule } from "./go-modules";

/** The chart of an add-on, as the add-ons pin it. */
export interface PinnedChart {
  readonly repository: string;
  readonly name: string;
  readonly version: string;
}

/** Runs a program and returns what it prints. It throws what the program says is wrong. */
export type Run = (command: string, args: readonly string[]) => string;

/** A chart, and where it was read. */
export interface ObtainedChart {
  readonly chart: Chart;
  readonly origin: string;
}

/**
 * Reads a chart from a path: its folder, its archive, or what `helm show values` printed. The latter says nothing of the values
 * that only templates and schema know.
 */
export function chartFromPath(path: string, pinned: PinnedChart, unstamped: boolean): ObtainedChart {
  if (!existsSync(path)) throw new Error(`${path} is not there.`);
  if (statSync(path).isDirectory())
    return { chart: verified(readChart(path), pinned, unstamped), origin: path };
  if (/\.ya?ml$/.test(path)) return { chart: chartOfValues(path, pinned), origin: path };
  return { chart: verified(withUnpacked(path, readChart), pinned, unstamped), origin: path };
}

/** Pulls a chart from its repository by Helm. */
export function chartFromHelm(run: Run, pinned: PinnedChart): ObtainedChart {
  const { repository, name, version } = pinned;
  const reference = repository.startsWith("oci://")
    ? [`${repository}/${name}`]
    : [name, "--repo", repository];
  return withTemporaryFolder((folder) => {
    run("helm", ["pull", ...reference, "--version", version, "--untar", "--untardir", folder]);
    return { chart: verified(readChart(onlyFolder(folder, repository)), pinned, false), origin: repository };
  });
}

/** Downloads the Go module that has a chart in its source. */
export function chartFromGoModule(run: Run, pinned: PinnedChart, module: GoModule): ObtainedChart {
  const origin = `${module.path}@v${pinned.version.replace(/^v/, "")}`;
  const { Dir: folder }: { readonly Dir: string } = JSON.parse(
    run("go", ["mod", "download", "-json", origin]),
  );
  const chart = readChart(join(folder, module.folder));
  return { chart: verified(chart, pinned, module.unstamped === true), origin };
}

/** Refuses a chart that is not the pinned one, or that lacks a part. */
function verified(chart: Chart, pinned: PinnedChart, unstamped: boolean): Chart {
  if (chart.name !== pinned.name) throw new Error(`The chart is ${chart.name}, not ${pinned.name}.`);
  if (!unstamped && chart.version !== pinned.version) {
    throw new Error(`The chart is of version ${chart.version}, not ${pinned.version}.`);
  }
  if (chart.missing.length > 0) {
    throw new Error(
      `Its subcharts are not there: ${chart.missing.join(", ")}. \`helm dependency build\` fetches them.`,
    );
  }
  return chart;
}

const chartOfValues = (file: string, { name, version }: PinnedChart): Chart => ({
  name,
  version,
  values: unwrapped(readYaml(file)),
  schema: undefined,
  templates: [],
  crds: "none",
  subcharts: new Map(),
  missing: [],
});
