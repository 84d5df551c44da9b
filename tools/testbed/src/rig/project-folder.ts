import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Project } from "@eks-platform/engine";
import { isScalar, parseDocument } from "yaml";
import { requiredPackages } from "../language-host/required-packages";
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
}

/**
 * Writes a project that is the same as another one, but for where it lies and which plugins it uses: so the program's own
 * folder stays as it is. Plugins that a project names are used without a warning.
 */
export function writeProjectFolder({ project, folder, pluginFolder, settingsFile }: GeneratedProject): void {
  mkdirSync(folder, { recursive: true });
  symlinkSync(project.programFolder, join(folder, "program"));
  const document = parseDocument(readFileSync(project.file, "utf8"));
  const entry = project.entry === "." ? "" : relative(project.programFolder, project.entry);
  document.set("main", join("program", entry));
  document.delete("stackConfigDir");
  // Before `stackConfigDir` there was `config: DIR`.
  if (isScalar(document.get("config", true))) document.delete("config");
  document.set("plugins", { providers: writePlugins(project.programFolder, pluginFolder, settingsFile) });
  writeFileSync(join(folder, "Pulumi.yaml"), document.toString());
}

function writePlugins(programFolder: string, pluginFolder: string, settingsFile: string) {
  return requiredPackages(programFolder).map(({ name }) => {
    const folder = join(pluginFolder, name);
    mkdirSync(folder, { recursive: true });
    const program = join(__dirname, "../provider-host/main.js");
    writeScript(join(folder, `pulumi-resource-${name}`), program, [settingsFile, name]);
    return { name, path: folder };
  });
}
