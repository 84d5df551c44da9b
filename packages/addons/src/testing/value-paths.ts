import { Output } from "@pulumi/pulumi";
import type { ChartValueList } from "../chart-values";

/** A value that we set, and the path to it. */
export interface ValuePath {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Every value that is no map, with its path. */
export function valuePaths(values: unknown, path: readonly string[] = []): readonly ValuePath[] {
  return isMap(values) && Object.keys(values).length > 0
    ? Object.entries(values).flatMap(([key, value]) => valuePaths(value, [...path, key]))
    : [{ path, value: values }];
}

/** The paths that a chart does not know, or takes another type at, each with what the chart's list says. */
export function unknownPaths(values: unknown, { values: samples }: ChartValueList): readonly string[] {
  return valuePaths(values).flatMap(({ path, value }) => {
    const problem = compare(value, path, samples);
    return problem === undefined ? [] : [`${path.join(".")}: ${problem}`];
  });
}

function compare(value: unknown, path: readonly string[], sample: unknown): string | undefined {
  const [key, ...rest] = path;
  if (sample === null) return undefined;
  if (key === undefined) return fits(value, sample) ? undefined : `must be like ${JSON.stringify(sample)}`;
  if (!isMap(sample)) return `is below ${JSON.stringify(sample)}`;
  if (Object.keys(sample).length === 0) return undefined;
  if (key in sample) return compare(value, rest, sample[key]);
  return "*" in sample ? undefined : `the chart does not know ${key} there`;
}

function fits(value: unknown, sample: unknown): boolean {
  if (Output.isInstance(value)) return true;
  if (Array.isArray(sample)) return Array.isArray(value);
  // Charts quote their strings, so that a number is allowed where the default is a string.
  if (typeof sample === "string") return typeof value === "string" || typeof value === "number";
  return typeof value === typeof sample;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !Output.isInstance(value);
}
