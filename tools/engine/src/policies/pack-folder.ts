import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isMap } from "yaml";
import { PreviewError } from "../errors/preview-error";
import { findEntryFile } from "../process/entry-file";
import { readYaml } from "../yaml/yaml-map";

/** A CrossGuard pack on disk. */
export interface PackFolder {
  /** Absolute path of the folder with `PulumiPolicy.yaml`. */
  readonly folder: string;

  /** What the runner loads. */
  readonly program: string;

  /** Version in `PulumiPolicy.yaml`, which overrides that of `package.json`. */
  readonly version?: string;

  /** Version in `package.json`. */
  readonly packageVersion: string;

  /** True if the pack needs no compiler. */
  readonly isJavaScript: boolean;

  /** Module that exports the pack as an object, for packs that can run without a process of their own. */
  readonly module?: string;
}

/** The relevant members of `package.json`, unchecked. */
interface Manifest {
  readonly version?: unknown;
  readonly main?: unknown;
  readonly eksPlatform?: { readonly policies?: unknown };
}

/**
 * Reads a pack.
 *
 * @throws PreviewError if there is none, or it could not run
 */
export function readPackFolder(given: string): PackFolder {
  const folder = resolve(given);
  const file = ["PulumiPolicy.yaml", "PulumiPolicy.yml"]
    .map((name) => join(folder, name))
    .find((candidate) => existsSync(candidate));
  if (file === undefined) {
    throw new PreviewError(
      `${folder} is no policy pack: it has no PulumiPolicy.yaml. Give the folder of a CrossGuard pack.`,
    );
  }
  const { map, at } = readYaml(file);
  const runtime: unknown = map.get("runtime");
  const runtimeName: unknown = isMap(runtime) ? runtime.get("name") : runtime;
  if (runtimeName !== "nodejs") {
    throw new PreviewError(
      `${at(map.get("runtime", true))}: only packs of runtime "nodejs" can be run offline.`,
    );
  }

  const manifest = readManifest(folder);
  const main: unknown = map.get("main");
  const program = typeof main === "string" ? resolve(folder, main) : folder;
  const version: unknown = map.get("version");
  const module = manifest.eksPlatform?.policies;
  return {
    folder,
    program,
    ...(version === undefined || version === null ? {} : { version: String(version) }),
    packageVersion: manifest.version,
    isJavaScript: findEntryFile(program, manifest.main)?.endsWith(".js") ?? false,
    ...(typeof module === "string" ? { module: resolve(folder, module) } : {}),
  };
}

function readManifest(folder: string): Manifest & { readonly version: string } {
  const file = join(folder, "package.json");
  if (!existsSync(file))
    throw new PreviewError(`The policy pack in ${folder} has no package.json. Run "npm init" there.`);
  let manifest: Manifest;
  try {
    // `package.json` of a pack is an object; what is read of it is checked one by one.
    manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  } catch (cause) {
    throw new PreviewError(`${file} is not valid JSON. Fix the file and try again.`, { cause });
  }
  const { version } = manifest;
  if (typeof version !== "string" || version === "") {
    throw new PreviewError(
      `The policy pack in ${folder} has no version. Add a line such as "version": "0.1.0" to ${file}: ` +
        `Pulumi refuses a pack without one, even if PulumiPolicy.yaml names a version.`,
    );
  }
  return { ...manifest, version };
}
