import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { isMap } from "yaml";
import { readYaml } from "../yaml/yaml-map";

/** A resource plugin that `pulumi plugin install` has put into the Pulumi home. */
export interface InstalledPlugin {
  readonly name: string;
  readonly version: string;

  /** Its folder. */
  readonly folder: string;

  /** How it starts: with Pulumi's runner for plugins from sources, or directly. */
  readonly kind: "source" | "executable";
}

/** Where Pulumi keeps what it installs. */
export const pulumiHome = (): string => process.env["PULUMI_HOME"] ?? join(homedir(), ".pulumi");

/**
 * Finds a plugin of exactly the requested version: another one would build something else.
 *
 * @param home the Pulumi home
 */
export function findPlugin(home: string, name: string, version: string): InstalledPlugin | undefined {
  const folder = join(home, "plugins", `${prefix(name)}${version}`);
  // Pulumi leaves this mark beside a plugin until it is complete.
  if (version === "" || !existsSync(folder) || existsSync(`${folder}.partial`)) return undefined;
  const kind = kindOf(folder, name);
  return kind === undefined ? undefined : { name, version, folder, kind };
}

/** The versions of a plugin that are installed, sorted as text. */
export function installedVersions(home: string, name: string): readonly string[] {
  const plugins = join(home, "plugins");
  if (!existsSync(plugins)) return [];
  return readdirSync(plugins)
    .filter((folder) => folder.startsWith(prefix(name)))
    .map((folder) => folder.slice(prefix(name).length))
    .filter((version) => findPlugin(home, name, version) !== undefined)
    .sort();
}

const prefix = (name: string) => `resource-${name}-v`;

/** File of an executable plugin. */
export const executableOf = ({ folder, name }: Pick<InstalledPlugin, "folder" | "name">) =>
  join(folder, `pulumi-resource-${name}${process.platform === "win32" ? ".exe" : ""}`);

function kindOf(folder: string, name: string): InstalledPlugin["kind"] | undefined {
  const file = join(folder, "PulumiPlugin.yaml");
  if (!existsSync(file)) return existsSync(executableOf({ folder, name })) ? "executable" : undefined;
  const runtime: unknown = readYaml(file).map.get("runtime");
  const runtimeName: unknown = isMap(runtime) ? runtime.get("name") : runtime;
  return runtimeName === "nodejs" ? "source" : undefined;
}
