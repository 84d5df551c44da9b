import { dirname, relative, resolve, sep } from "node:path";
import type { PolicyConfiguration } from "./configuration";
import { PolicyHost } from "./host";
import { InProcessPack } from "./in-process/in-process-pack";
import type { PackFolder } from "./pack-folder";
import type { PackProcessSettings } from "./pack-process";
import type { PackSource } from "./pack-source";

/** Opens a pack: in a process of its own, or in ours if it is a pack of this repository that is made for it. */
export function openPack(
  pack: PackFolder,
  configuration: PolicyConfiguration,
  settings: PackProcessSettings,
): PackSource {
  const { module, folder, version, packageVersion } = pack;
  if (module === undefined || settings.plain || !isInRepository(folder))
    return new PolicyHost(pack, configuration, settings);
  return new InProcessPack(module, version ?? packageVersion, dirname(folder), configuration);
}

/**
 * Code of others does not run in our process, where no guard watches it. An engine that is installed as a package has no
 * repository around it.
 */
function isInRepository(folder: string): boolean {
  const repository = resolve(__dirname, "..", "..", "..", "..");
  const inside = relative(repository, folder);
  return !inside.startsWith("..") && ![__dirname, inside].some(isInstalled);
}

const isInstalled = (path: string) => path.split(sep).includes("node_modules");
