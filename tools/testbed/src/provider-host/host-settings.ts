import { readFileSync, writeFileSync } from "node:fs";
import type { ValueMode } from "@eks-platform/plan";

/** Settings of all simulated providers of one run. Each provider process reads them from a file. */
export interface HostSettings {
  /** Folder from which the program resolves its SDKs. */
  readonly programFolder: string;

  /** Stack configuration, values by `namespace:key`. */
  readonly config: Readonly<Record<string, string>>;

  /** File with the fixtures of the stack; absent if it has none. */
  readonly fixturesFile?: string;

  /** Rejects a function call that no fixture and no rule answers. */
  readonly strict: boolean;

  /** Value mode of previews. */
  readonly mode: ValueMode;

  /** Properties that cannot be updated in place: paths by resource type. */
  readonly replacing: Readonly<Record<string, readonly string[]>>;

  /** Folder of the simulated account. */
  readonly accountFolder: string;

  /** Folder of the resources that a preview simulates. It is empty when a command begins. */
  readonly draftFolder: string;
}

export function readHostSettings(file: string): HostSettings {
  // Only `writeHostSettings` writes the file.
  return JSON.parse(readFileSync(file, "utf8")) as HostSettings;
}

export function writeHostSettings(file: string, settings: HostSettings): void {
  writeFileSync(file, JSON.stringify(settings));
}
