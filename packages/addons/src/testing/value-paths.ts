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
export function unknownPaths(values: unknown, { values: specimens }: ChartValueList): readonly string[] {
  return valuePaths(values).flatMap(({ path, value }) => {
    const verdict = judge(value, path, specimens);
    return verdict === undefined ? [] : [`${path.join(".")}: ${verdict}`];
  });
}

function judge(value: unknown, path: readonly string[], specimen: unknown): string | undefined {
  const [key, ...rest] = path;
  if (specimen === null) return undefined;
  if (key === undefined)
    return fits(value, specimen) ? undefined : `is to be like ${JSON.stringify(specimen)}`;
  if (!isMap(specimen)) return `stands below ${JSON.stringify(specimen)}`;
  if (Object.keys(specimen).length === 0) return undefined;
  if (key in specimen) return judge(value, rest, specimen[key]);
  return "*" in specimen ? undefined : `${key} is not known there`;
}

function fits(value: unknown, specimen: unknown): boolean {
  if (Output.isInstance(value)) return true;
  if (Array.isArray(specimen)) return Array.isArray(value);
  // Charts quote their texts, so that a number may stand where the default is a text.
  if (typeof specimen === "string") return typeof value === "string" || typeof value === "number";
  return typeof value === typeof specimen;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !Output.isInstance(value);
}
