import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { getText } from "../api/field";
import type { SourcedObject } from "../objects/sourced-object";
import { parseDocuments, ManifestError } from "../objects/manifest-objects";
import type { Release } from "./release";

const runFile = promisify(execFile);

/**
 * Renders the objects of a release with helm.
 *
 * @param helm the executable
 * @param kubernetes version of the cluster, for example `v1.35.4`
 * @throws {ManifestError} if the chart cannot be fetched or rendered
 */
export async function renderRelease(
  helm: string,
  release: Release,
  kubernetes: string,
): Promise<readonly SourcedObject[]> {
  const folder = mkdtempSync(join(tmpdir(), "testbed-chart-"));
  try {
    const values = join(folder, "values.json");
    // Values may be secret: the folder is private.
    writeFileSync(values, JSON.stringify(release.values), { mode: 0o600 });
    const { stdout } = await runFile(helm, createTemplateArguments(release, values, kubernetes), {
      maxBuffer: 2 ** 28,
    });
    const problems: string[] = [];
    const objects = parseDocuments(stdout, release.name, problems);
    if (problems.length > 0) throw new ManifestError(problems.join("\n"));
    return objects.map((item) => ({ ...item, namespace: release.namespace }));
  } catch (error) {
    if (error instanceof ManifestError) throw error;
    throw new ManifestError(
      `${release.name}: helm failed: ${getText(error, "stderr").trim() || String(error)}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function createTemplateArguments(
  { name, chart, repository, version, namespace }: Release,
  values: string,
  kubernetes: string,
): readonly string[] {
  return [
    "template",
    name,
    chart,
    `--namespace=${namespace}`,
    `--values=${values}`,
    `--kube-version=${kubernetes}`,
    "--include-crds",
    ...(repository === undefined ? [] : [`--repo=${repository}`]),
    ...(version === undefined ? [] : [`--version=${version}`]),
  ];
}
