import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { isRecord, getText } from "../api/field";
import { BuildError } from "../../counterparts/build";
import { findOnPath } from "../../counterparts/locations";
import { type DefinitionSource, definitionSources, resolveDefinitionsFolder } from "./sources";

const runFile = promisify(execFile);

/**
 * Copies the definitions from their Go modules, unless they are here already.
 *
 * @returns the folder that they are in
 * @throws {BuildError} if Go is missing, or a module is not the one that its checksum pins
 */
export async function fetchDefinitions(report: (line: string) => void): Promise<string> {
  const path = resolveDefinitionsFolder();
  if (existsSync(path)) return path;
  const go = findOnPath("go");
  if (go === undefined) {
    throw new BuildError(
      'The definitions of custom resources cannot be fetched: "go" is not on PATH. Install Go 1.26 or later.',
    );
  }
  // Renamed at the end, so that an interrupted run never looks complete.
  const unfinished = `${path}.${process.pid}`;
  try {
    for (const source of definitionSources) {
      report(`fetching the definitions of ${source.chart.name} (${source.module} ${source.version})`);
      copyDefinitions(source, await downloadModule(go, source), join(unfinished, source.chart.name));
    }
    mkdirSync(dirname(path), { recursive: true });
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return path;
}

/** Downloads a module, and returns its folder. */
async function downloadModule(go: string, { module, version, sum }: DefinitionSource): Promise<string> {
  // Outside every module, so that no other requirement changes the version.
  const cwd = mkdtempSync(join(tmpdir(), "testbed-definitions-"));
  try {
    const { stdout } = await runFile(go, ["mod", "download", "-json", `${module}@${version}`], { cwd }).catch(
      (error: unknown) => {
        // Go writes the reason of a failure to its output.
        if (isRecord(error) && getText(error, "stdout") !== "") return { stdout: getText(error, "stdout") };
        throw error;
      },
    );
    const answer: unknown = JSON.parse(stdout);
    if (getText(answer, "Error") !== "") {
      throw new BuildError(`${module} ${version} cannot be downloaded: ${getText(answer, "Error")}`);
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
