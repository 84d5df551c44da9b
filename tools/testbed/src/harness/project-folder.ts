import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Project } from "@eks-platform/engine";
import { isScalar, parseDocument } from "yaml";
import { type RequiredPackage, listRequiredPackages } from "../language-host/required-packages";
import { resolveRunner } from "../language-host/runner";
import { writeScript } from "./executable-script";

/** A project to be generated. */
export interface GeneratedProject {
  /** The project that it stands for. */
  readonly project: Project;

  /** Folder that becomes the project. */
  readonly folder: string;

  /** Folder for the provider plugins. */
  readonly pluginFolder: string;

  /** File with the settings of the simulated clouds. */
  readonly settingsFile: string;

  /** Packages to be simulated though no SDK of them is installed. */
  readonly extraPackages: readonly RequiredPackage[];
}

/**
 * Writes a project that is the same as another one, but for where it lies and which plugins it uses: so the program's own
 * folder stays as it is. Plugins that a project names are used without a warning.
 */
export function writeProjectFolder(generated: GeneratedProject): void {
  const { project, folder } = generated;
  mkdirSync(folder, { recursive: true });
  symlinkSync(project.programFolder, join(folder, "program"));
  const document = parseDocument(readFileSync(project.file, "utf8"));
  const entry = project.entry === "." ? "" : relative(project.programFolder, project.entry);
  document.set("main", join("program", entry));
  document.delete("stackConfigDir");
  // Before `stackConfigDir` there was `config: DIR`.
  if (isScalar(document.get("config", true))) document.delete("config");
  document.set("plugins", { providers: writePlugins(generated) });
  writeFileSync(join(folder, "Pulumi.yaml"), document.toString());
}

/**
 * Writes the same project for an engine that looks for the program's packages where the program really is.
 *
 * @param configFolder where the stacks' configuration is: the other project's, so that a change is one for both
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

/** The package whose provider runs the dynamic resources of a program: a part of the SDK. */
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
