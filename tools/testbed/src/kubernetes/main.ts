import { existsSync } from "node:fs";
import { PlanFileError } from "@eks-platform/plan";
import { locateClient } from "./clients/locations";
import { type ValidationCluster, openCluster } from "./cluster/validation-cluster";
import { type ValidationCommand, parseCommandLine, usage } from "./command-line";
import { UsageError } from "../usage-error";
import { ControlPlaneError, MissingControlPlaneError } from "./control-plane/control-plane-error";
import { validateCharts, validateFolder, validatePlan } from "./validation";
import { ManifestError } from "./objects/manifest-objects";
import { listPlannedObjects } from "./objects/plan-objects";
import { PreviewError, previewEnvironments, readPlans } from "./plans";
import { formatCounts, countSections } from "./report/section";
import { formatSection } from "./report/section-lines";
import type { Section } from "./report/section";
import { serveControlPlane } from "./serve";

const print = (line: string) => process.stdout.write(`${line}\n`);

/** `npm run testbed:kubernetes`. */
async function main(args: readonly string[]): Promise<number> {
  const command = parseCommandLine(args);
  if (command.help) {
    print(usage);
    return 0;
  }
  if (command.serve) return serveUntilStopped();
  const missing = command.manifests.filter((folder) => !existsSync(folder));
  if (missing.length > 0) throw new UsageError(`There is no ${missing.join(", ")}. Name existing folders.`);
  const { environments } = command.plan === undefined ? await previewEnvironments() : readPlans(command.plan);
  const cluster = await openClusterIfAvailable(command);
  if (cluster === undefined) {
    const skipped = environments.reduce((sum, plan) => sum + listPlannedObjects(plan).length, 0);
    print(formatCounts({ passed: 0, failed: 0, skipped: Math.max(skipped, 1) }));
    return 0;
  }
  closeOnInterrupt(cluster);
  try {
    print(
      `Kubernetes ${cluster.version}, ${cluster.origin === "own" ? "started for this" : "of KUBECONFIG"}`,
    );
    const sections: Section[] = [];
    const add = (section: Section) => {
      sections.push(section);
      for (const line of formatSection(section)) print(line);
    };
    for (const plan of environments) {
      add(await validatePlan(plan, cluster));
      if (command.charts) add(await validateCharts(plan, findHelm, cluster));
    }
    for (const folder of command.manifests) add(await validateFolder(folder, findHelm, cluster));
    const counts = countSections(sections);
    print(formatCounts(counts));
    return counts.failed === 0 ? 0 : 1;
  } finally {
    await cluster.close();
  }
}

/** Opens the cluster, or reports what is missing. */
async function openClusterIfAvailable({
  allowUsedCluster,
}: ValidationCommand): Promise<ValidationCluster | undefined> {
  try {
    return await openCluster({ allowUsedCluster });
  } catch (error) {
    if (!(error instanceof MissingControlPlaneError)) throw error;
    print(error.message);
    return undefined;
  }
}

/** Cleans up the cluster on Ctrl-C, too. */
function closeOnInterrupt(cluster: ValidationCluster): void {
  for (const [signal, number] of [
    ["SIGINT", 2],
    ["SIGTERM", 15],
  ] as const) {
    process.once(signal, () => void cluster.close().finally(() => process.exit(128 + number)));
  }
}

async function serveUntilStopped(): Promise<number> {
  const cluster = await openCluster({ kubeconfig: "", allowUsedCluster: false });
  try {
    print(`Kubernetes ${cluster.version}`);
    await serveControlPlane(cluster, print);
  } finally {
    await cluster.close();
  }
  return 0;
}

function findHelm(): string {
  const executable = locateClient("helm");
  if (executable !== undefined) return executable;
  throw new UsageError(
    'The charts cannot be rendered: there is no helm. Fetch it with "npm run testbed:build kubernetes".',
  );
}

/** Errors that a user can fix. Any other is a defect, and is printed with its stack trace. */
const userErrors = [ControlPlaneError, UsageError, ManifestError, PreviewError, PlanFileError];

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const known = userErrors.some((kind) => error instanceof kind);
    process.stderr.write(
      `${error instanceof Error ? (known ? error.message : error.stack) : String(error)}\n`,
    );
    process.exitCode = 1;
  },
);
