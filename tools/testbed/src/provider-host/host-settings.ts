import { readFileSync, writeFileSync } from "node:fs";
import type { ValueMode } from "@eks-platform/plan";

/** What all simulated clouds of one run are told. It stands in a file, which each of their processes reads. */
export interface HostSettings {
  /** Folder from which the program resolves its SDKs. */
  readonly programFolder: string;

  /** Stack configuration, `namespace:key` to its text. */
  readonly config: Readonly<Record<string, string>>;

  /** File with the fixtures of the stack; absent if it has none. */
  readonly fixturesFile?: string;

  /** Refuse a function call that no fixture and no rule answers. */
  readonly strict: boolean;

  /** What a preview answers for outputs that only the cloud knows. */
  readonly mode: ValueMode;

  /** Properties that cannot be changed in place: paths by resource type. */
  readonly replacing: Readonly<Record<string, readonly string[]>>;

  /** Folder that holds what exists. */
  readonly accountFolder: string;

  /** Folder for what a preview only pretends to make: empty when a command begins. */
  readonly draftFolder: string;
}

export function readHostSettings(file: string): HostSettings {
  // Nobody but `writeSettings` writes the file.
  return JSON.parse(readFileSync(file, "utf8")) as HostSettings;
}

export function writeHostSettings(file: string, settings: HostSettings): void {
  writeFileSync(file, JSON.stringify(settings));
}
