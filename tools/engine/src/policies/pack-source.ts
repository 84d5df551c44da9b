import { dirname, relative, resolve, sep } from "node:path";
import type { Services } from "../protocol/services";
import type { PolicyConfiguration } from "./configuration";
import { PolicyHost } from "./host";
import { InProcessPack, judgesOnly } from "./in-process/in-process-pack";
import { loadPackObject } from "./in-process/pack-module";
import type { Judge } from "./judge";
import type { PackFolder } from "./pack-folder";
import type { PackProcessSettings } from "./pack-process";
import type { StackFacts } from "./stack-facts";

/** A pack, wherever it runs. */
export interface PackSource {
  /** Prepares the pack for an environment. Earlier judges of the same source must not be asked any more. */
  judge(stack: StackFacts): Promise<Judge>;
  stop(): void;
}

/** Starts a pack: in a process of its own, or in ours if it is a pack of this repository that was made for it. */
export function packSource(
  pack: PackFolder,
  services: Services,
  configuration: PolicyConfiguration,
  settings: PackProcessSettings,
): PackSource {
  if (pack.module !== undefined && !settings.plain && isOurs(pack.folder)) {
    const object = loadPackObject(pack.module);
    if (judgesOnly(object.args)) {
      return new InProcessPack(
        object,
        pack.version ?? pack.packageVersion,
        dirname(pack.folder),
        configuration,
      );
    }
  }
  return new PolicyHost(services, pack, configuration, settings);
}

/** Code of others does not run in our process, where no guard watches it. */
function isOurs(folder: string): boolean {
  const repository = resolve(__dirname, "..", "..", "..", "..");
  const inside = relative(repository, folder);
  return !inside.startsWith("..") && !inside.split(sep).includes("node_modules");
}
