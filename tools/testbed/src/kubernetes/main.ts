import { existsSync } from "node:fs";
import { PlanFileError } from "@eks-platform/plan";
import { locateClient } from "./clients/place";
import { type JudgingCluster, openCluster } from "./cluster/judging-cluster";
import { type Command, readCommand, usage, UsageError } from "./command";
import { ControlPlaneError, NoControlPlane } from "./control-plane/control-plane-error";
import { judgeCharts, judgeFolder, judgePlan } from "./judge";
import { ManifestError } from "./objects/manifest-objects";
import { planObjects } from "./objects/plan-objects";
import { PreviewError, previewAll, readPlans } from "./preview";
import { closingLine, countSections } from "./report/counts";
import { sectionLines } from "./report/lines";
import type { Section } from "./report/section";
import { serve } from "./serve";

const print = (line: string) => process.stdout.write(`${line}\n`);

/** `npm run testbed:kubernetes`. */
async function main(args: readonly string[]): Promise<number> {
  const command = readCommand(args);
  if (command.help) {
    print(usage);
    return 0;
  }
  if (command.serve) return serveUntilStopped();
  const missing = command.manifests.filter((folder) => !existsSync(folder));
  if (missing.length > 0)
    throw new UsageError(`There is no ${missing.join(", ")}. Name folders that are there.`);
  const { environments } = command.plan === undefined ? await previewAll() : readPlans(command.plan);
  const cluster = await openOrNot(command);
  if (cluster === undefined) {
    const skipped = environments.reduce((sum, plan) => sum + planObjects(plan).length, 0);
    print(closingLine({ passed: 0, failed: 0, skipped: Math.max(skipped, 1) }));
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
      for (const line of sectionLines(section)) print(line);
    };
    for (const plan of environments) {
      add(await judgePlan(plan, cluster));
      if (command.charts) add(await judgeCharts(plan, helm, cluster));
    }
    for (const folder of command.manifests) add(await judgeFolder(folder, helm, cluster));
    const counts = countSections(sections);
    print(closingLine(counts));
    return counts.failed === 0 ? 0 : 1;
  } finally {
    await cluster.close();
  }
}

/** The cluster; `undefined`, once it is said what is missing, if there is none. */
async function openOrNot({ allowUsedCluster }: Command): Promise<JudgingCluster | undefined> {
  try {
    return await openCluster({ allowUsedCluster });
  } catch (error) {
    if (!(error instanceof NoControlPlane)) throw error;
    print(error.message);
    return undefined;
  }
}

/** Leaves a given cluster as it was found on Ctrl-C, too. */
function closeOnInterrupt(cluster: JudgingCluster): void {
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
    await serve(cluster, print);
  } finally {
    await cluster.close();
  }
  return 0;
}

function helm(): string {
  const executable = locateClient("helm");
  if (executable !== undefined) return executable;
  throw new UsageError(
    'The charts cannot be rendered: there is no helm. Fetch it with "npm run testbed:build kubernetes".',
  );
}

/** Errors that say all that the user needs; any other is a defect, and its trace helps. */
const told = [ControlPlaneError, UsageError, ManifestError, PreviewError, PlanFileError];

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const known = told.some((kind) => error instanceof kind);
    process.stderr.write(
      `${error instanceof Error ? (known ? error.message : error.stack) : String(error)}\n`,
    );
    process.exitCode = 1;
  },
);
