import type { Chart } from "./charts";
import type { Settings } from "./setting";

/** An add-on, as data: what it is, where it comes from, and what it needs. */
export interface Addon<S extends Settings = Settings> {
  /** Name of the add-on and of its Helm release. */
  readonly name: string;

  /** The chart, from `charts.ts`. */
  readonly chart: Chart;

  /** Add-ons that must be installed too, and be ready before this one. */
  readonly needs?: readonly string[];

  /** What a user may set. */
  readonly settings: S;
}

/** Keeps the exact type of an add-on's settings. */
export function defineAddon<const S extends Settings>(addon: Addon<S>): Addon<S> {
  return addon;
}
