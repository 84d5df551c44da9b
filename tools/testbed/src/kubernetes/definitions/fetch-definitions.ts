import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { isRecord, getText } from "../api/field";
import { BuildError } from "../../counterparts/build";
import { findOnPath } from "../../counterparts/locations";
import { resolveDefinitionsFolder } from "./location";
import { type DefinitionSource, definitionSources } from "./sources";

const runFile = promisify(execFile);

/**
 * Copies the definitions out of the Go modules that have them, unless they are here.
 *
 * @returns the folder that has them
 * @throws {BuildError} if Go is missing, or a module is not the one that its checksum pins
 */
export async function fetchDefinitions(report: (line: string) => void): Promise<string> {
  const path = resolveDefinitionsFolder();
  if (existsSync(path)) return path;
  const go = findOnPath("go");
  if (go === undefined) {
    throw new BuildError(
      'The definitions of custom resources cannot be had: there is no "go" on PATH. Install Go 1.26 or later.',
    );
  }
  // Moved to its place whole, so that an interrupted run leaves nothing that looks finished.
  const unfinished = `${path}.${process.pid}`;
  try {
    for (const source of definitionSources) {
      report(`gathering the definitions of ${source.chart.name} (${source.module} ${source.version})`);
      copyDefinitions(source, await downloadModule(go, source), join(unfinished, source.chart.name));
    }
    mkdirSync(dirname(path), { recursive: true });
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return path;
}

/** Folder of the module's files. */
async function downloadModule(go: string, { module, version, sum }: DefinitionSource): Promise<string> {
  // Outside every module, so that no other requirement has a say.
  const cwd = mkdtempSync(join(tmpdir(), "testbed-definitions-"));
  try {
    const { stdout } = await runFile(go, ["mod", "download", "-json", `${module}@${version}`], { cwd }).catch(
      (error: unknown) => {
        // What Go has to say of a module stands in its answer, though it fails.
        if (isRecord(error) && getText(error, "stdout") !== "") return { stdout: getText(error, "stdout") };
        throw error;
      },
    );
    const answer: unknown = JSON.parse(stdout);
    if (getText(answer, "Error") !== "") {
      throw new BuildError(`${module} ${version} cannot be had: ${getText(answer, "Error")}`);
    }
    if (getText(answer, "Sum") !== sum) {
      throw new BuildError(
        `${module} ${version} has the checksum ${getText(answer, "Sum")} but must have ${sum}.`,
      );
    }
    return getText(answer, "Dir");
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

function copyDefinitions({ path }: DefinitionSource, module: string, target: string): void {
  const from = join(module, path);
  mkdirSync(target, { recursive: true });
  cpSync(from, statSync(from).isDirectory() ? target : join(target, basename(from)), { recursive: true });
}
