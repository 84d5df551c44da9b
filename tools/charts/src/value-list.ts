import { type Chart, isMap, type Template, type ValueMap } from "./chart";
import { parseTemplate } from "./template/parse";
import { Reads } from "./template/reads";
import type { Node } from "./template/syntax";
import type { Path } from "./template/value";
import { ValueTree } from "./value-tree";

/** What a chart reads: the shape of its values, with a specimen at the end of each path. `ChartValueList` of the add-ons. */
export interface ValueList {
  readonly version: string;
  readonly values: unknown;
}

/**
 * Derives the list of the values that a chart reads, from its defaults, its templates and its schema, those of its
 * subcharts included.
 */
export function deriveValueList(chart: Chart, version: string): ValueList {
  const parsed: { readonly nodes: readonly Node[]; readonly at: Path }[] = [];
  eachChart(chart, [], ({ templates }, at) => {
    for (const template of templates) parsed.push({ nodes: parse(template), at });
  });
  const reads = new Reads();
  for (const { nodes } of parsed) reads.define(nodes);
  for (const { nodes, at } of parsed) reads.follow(nodes, at);
  const tree = new ValueTree();
  tree.addDefaults(defaultsOf(chart));
  for (const read of reads.all()) tree.addRead(read);
  eachChart(chart, [], ({ schema }, at) => {
    for (const path of schemaPaths(schema, schema)) tree.addDeclared([...at, ...path]);
  });
  return { version, values: tree.specimens() };
}

/** Reads a template. A file that is none, such as a dashboard with braces of its own, reads nothing. */
function parse({ path, text }: Template): readonly Node[] {
  try {
    return parseTemplate(text);
  } catch (error) {
    if (path.startsWith("files/")) return [];
    throw new Error(`${path} cannot be read as a template`, { cause: error });
  }
}

function eachChart(chart: Chart, at: Path, visit: (chart: Chart, at: Path) => void): void {
  visit(chart, at);
  for (const [key, subchart] of chart.subcharts) eachChart(subchart, [...at, key], visit);
}

/** The defaults of a chart, with its subcharts' below their keys. The chart's own win, as Helm has it. */
function defaultsOf(chart: Chart): ValueMap {
  const below = [...chart.subcharts].map(([key, subchart]) => {
    const own = chart.values[key];
    return [key, merged(defaultsOf(subchart), isMap(own) ? own : {})] as const;
  });
  return { ...chart.values, ...Object.fromEntries(below) };
}

function merged(defaults: ValueMap, overrides: ValueMap): ValueMap {
  const result: Record<string, unknown> = { ...defaults };
  for (const [key, value] of Object.entries(overrides)) {
    const before = result[key];
    result[key] = isMap(before) && isMap(value) ? merged(before, value) : value;
  }
  return result;
}

/** The paths of the properties that a JSON Schema names. */
function schemaPaths(schema: unknown, root: unknown, at: Path = [], depth = 0): readonly Path[] {
  if (!isMap(schema) || depth > 12) return [];
  const { $ref: reference, properties } = schema;
  if (typeof reference === "string" && reference.startsWith("#/")) {
    const target = reference
      .slice(2)
      .split("/")
      .reduce<unknown>((node, key) => (isMap(node) ? node[key] : undefined), root);
    return schemaPaths(target, root, at, depth + 1);
  }
  if (!isMap(properties)) return [];
  return Object.entries(properties).flatMap(([key, property]) => [
    [...at, key],
    ...schemaPaths(property, root, [...at, key], depth + 1),
  ]);
}
