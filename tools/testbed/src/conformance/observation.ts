import type { PolicyResult, ValueMode } from "@eks-platform/plan";

/** JSON, as both engines write it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonMap;
export interface JsonMap {
  readonly [key: string]: Json;
}

/** What one engine did at one station of a stack's life. */
export interface Observation {
  readonly exitCode: number;

  /** What happened to each resource, or became of it, by URN. */
  readonly resources: ReadonlyMap<string, JsonMap>;

  /** Number of steps by operation; absent for a state. */
  readonly changeSummary?: Readonly<Record<string, number>>;

  /** What the packs said, but for exemptions, which the real engine keeps to itself. */
  readonly policies: readonly PolicyResult[];
}

/** A station of a stack's life at which the engines are compared. */
export type Station = `preview ${ValueMode}`;

export const stations: readonly Station[] = ["preview parity", "preview known"];
