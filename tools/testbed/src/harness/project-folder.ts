import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Project } from "@eks-platform/engine";
import { isScalar, parseDocument } from "yaml";
import { type RequiredPackage, listRequiredPackages } from "../language-host/required-packages";
import { resolveRunner } from "../language-host/runner";
import { writeScript } from "./executable-script";

/** A project to generate. */
export interface GeneratedProject {
  /** The original. */
  readonly project: Project;

  /** Folder to write the project to. */
  readonly folder: string;

  /** Folder to write the provider plugins to. */
  readonly pluginFolder: string;

  /** File with the settings of the simulated providers. */
  readonly settingsFile: string;

  /** Packages to simulate although no SDK of them is installed. */
  readonly extraPackages: readonly RequiredPackage[];
}

/**
 * Writes a copy of a project that differs in its folder and its plugins, so that the program's own folder stays as it is.
 * The engine uses plugins that a project names without a warning.
 */
export function writeProjectFolder(generated: GeneratedProject): void {
  const { project, folder } = generated;
  mkdirSync(folder, { recursive: true });
  symlinkSync(project.programFolder, join(folder, "program"));
  const document = parseDocument(readFileSync(project.file, "utf8"));
  const entry = project.entry === "." ? "" : relative(project.programFolder, project.entry);
  document.set("main", join("program", entry));
  document.delete("stackConfigDir");
  // The predecessor of `stackConfigDir` is `config: DIR`.
  if (isScalar(document.get("config", true))) document.delete("config");
  document.set("plugins", { providers: writePlugins(generated) });
  writeFileSync(join(folder, "Pulumi.yaml"), document.toString());
}

/**
 * Writes the same project for the embedded engine, which resolves the program's packages from the program's real folder.
 *
 * @param configFolder folder of the stacks' configuration: that of the generated project, so that both see every change
 */
export function mirrorProject(
  { project }: Pick<GeneratedProject, "project">,
  folder: string,
  configFolder: string,
): void {
  mkdirSync(folder, { recursive: true });
  const document = parseDocument(readFileSync(project.file, "utf8"));
  document.set("main", project.entry === "." ? project.programFolder : project.entry);
  document.set("stackConfigDir", configFolder);
  if (isScalar(document.get("config", true))) document.delete("config");
  writeFileSync(join(folder, "Pulumi.yaml"), document.toString());
}

/** The package that runs dynamic resources. It is a part of the SDK. */
const dynamicPackage = "pulumi-nodejs";

function writePlugins({ project, pluginFolder, settingsFile, extraPackages }: GeneratedProject) {
  const write = (name: string, program: string, args: readonly string[]) => {
    const folder = join(pluginFolder, name);
    mkdirSync(folder, { recursive: true });
    writeScript(join(folder, `pulumi-resource-${name}`), program, args);
    return { name, path: folder };
  };
  const simulated = [...listRequiredPackages(project.programFolder), ...extraPackages];
  const host = join(__dirname, "../provider-host/main.js");
  return [
    ...simulated.map(({ name, version }) => write(name, host, [settingsFile, name, version])),
    write(dynamicPackage, resolveRunner("dynamic-provider", project.programFolder), []),
  ];
}
