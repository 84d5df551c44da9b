import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { withUnpacked } from "./archive";
import { parse } from "yaml";

/** A Helm chart, as far as it matters for its values. */
export interface Chart {
  readonly name: string;

  /** What `Chart.yaml` says. Some projects put the version in only when they publish the chart. */
  readonly version: string;

  /** Defaults of all values. */
  readonly values: ValueMap;

  /** The JSON Schema of the values, if there is one. */
  readonly schema: unknown;

  /** The templates, each with its path in the chart. Files are among them: templates may evaluate those too. */
  readonly templates: readonly Template[];

  /** The charts that it brings along, by the key that holds their values. */
  readonly subcharts: ReadonlyMap<string, Chart>;

  /** Who brings its custom resource definitions: its templates, a folder that Helm installs once, or nobody as it has none. */
  readonly crds: "templates" | "folder" | "none";

  /** Charts that it depends on, but that are not in its folder. */
  readonly missing: readonly string[];
}

export interface Template {
  readonly path: string;
  readonly text: string;
}

export type ValueMap = Readonly<Record<string, unknown>>;

export const isMap = (value: unknown): value is ValueMap =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads the chart in a folder, with the subcharts below `charts`: folders, or archives as `helm dependency build` leaves them. */
export function readChart(folder: string): Chart {
  if (!existsSync(join(folder, "Chart.yaml")))
    throw new Error(`${folder} has no Chart.yaml: it is no chart.`);
  const manifest = readYaml(join(folder, "Chart.yaml"));
  const dependencies = Array.isArray(manifest.dependencies) ? manifest.dependencies.filter(isMap) : [];
  const byName = new Map(readSubcharts(join(folder, "charts")).map((chart) => [chart.name, chart]));
  // A dependency under another name than its own has its values there.
  const keys = new Map(dependencies.map(({ name, alias }) => [String(alias ?? name), String(name)]));
  for (const name of byName.keys()) if (![...keys.values()].includes(name)) keys.set(name, name);
  const templates = readTemplates(folder, "templates");
  return {
    name: String(manifest.name),
    version: String(manifest.version),
    values: unwrapped(readYaml(join(folder, "values.yaml"))),
    schema: existsSync(join(folder, "values.schema.json"))
      ? JSON.parse(readFileSync(join(folder, "values.schema.json"), "utf8"))
      : undefined,
    templates: [...templates, ...readTemplates(folder, "files")],
    crds: crdsOf(folder, templates),
    subcharts: new Map(
      [...keys].flatMap(([key, name]) => {
        const chart = byName.get(name);
        return chart === undefined ? [] : [[key, chart] as const];
      }),
    ),
    missing: [...keys.values()].filter((name) => !byName.has(name)),
  };
}

/**
 * The key below which Istio's charts keep their defaults, so that a profile can be laid between them and what the user sets.
 * Users set the values without it.
 */
export const istioDefaults = "_internal_defaults_do_not_set";

/** The defaults of a chart as users set them. */
export function unwrapped(values: ValueMap): ValueMap {
  const { [istioDefaults]: defaults, ...others } = values;
  return isMap(defaults) ? { ...defaults, ...others } : values;
}

/** What a file with a map in YAML holds: nothing if it is not there. */
export function readYaml(file: string): ValueMap {
  if (!existsSync(file)) return {};
  const content: unknown = parse(readFileSync(file, "utf8"), { merge: true });
  return isMap(content) ? content : {};
}

function crdsOf(folder: string, templates: readonly Template[]): Chart["crds"] {
  if (existsSync(join(folder, "crds"))) return "folder";
  return templates.some(({ text }) => /^kind: CustomResourceDefinition$/m.test(text)) ? "templates" : "none";
}

function readSubcharts(folder: string): readonly Chart[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.name.endsWith(".tgz")) return [withUnpacked(path, readChart)];
      return entry.isDirectory() ? [readChart(path)] : [];
    });
}

function readTemplates(folder: string, path: string): readonly Template[] {
  if (!existsSync(join(folder, path))) return [];
  return readdirSync(join(folder, path), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = `${path}/${entry.name}`;
      return entry.isDirectory()
        ? readTemplates(folder, file)
        : [{ path: file, text: readFileSync(join(folder, file), "utf8") }];
    });
}
