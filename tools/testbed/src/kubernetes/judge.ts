import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Plan } from "@eks-platform/plan";
import { accessEntryBindings } from "./access/access-entries";
import { judgeAccess, unaskedAccess } from "./access/judge-access";
import { planReleases, type Release } from "./charts/release";
import { render } from "./charts/render";
import type { JudgingCluster } from "./cluster/judging-cluster";
import { definitionsFor } from "./definitions/at-hand";
import { outdatedDefinitions } from "./definitions/outdated";
import { dryRun, install } from "./dry-run";
import { inOrder } from "./in-order";
import { makeNamespaces } from "./namespaces";
import type { JudgedObject } from "./objects/judged-object";
import { manifestObjects } from "./objects/manifest-objects";
import { planObjects } from "./objects/plan-objects";
import type { Section } from "./report/section";

/** Finds helm, or throws: it is needed only where there are charts. */
export type Helm = () => string;

/** Charts that are rendered at once. */
const atOnce = 4;

/** Has the cluster judge the objects of a plan, and the access that it grants. */
export async function judgePlan(plan: Plan, cluster: JudgingCluster): Promise<Section> {
  const section = await judgeObjects(plan.name, planObjects(plan), accessEntryBindings(plan), cluster);
  return { ...section, notes: [...section.notes, ...outdatedDefinitions(plan)] };
}

/** Has the cluster judge what the charts of a plan come to. They are fetched from their repositories. */
export async function judgeCharts(plan: Plan, helm: Helm, cluster: JudgingCluster): Promise<Section> {
  const releases = planReleases(plan);
  return judgeReleases(`${plan.name}, charts`, releases, helm, cluster);
}

/** Has the cluster judge the manifests of a folder. A folder that is a chart is rendered first, with its own values. */
export async function judgeFolder(folder: string, helm: Helm, cluster: JudgingCluster): Promise<Section> {
  if (existsSync(join(folder, "Chart.yaml"))) {
    const name = basename(resolve(folder)).toLowerCase();
    return judgeReleases(folder, [{ name, chart: folder, namespace: "default", values: {} }], helm, cluster);
  }
  const judged = manifestObjects(folder);
  await makeNamespaces(judged, cluster.footprint);
  return judgeObjects(folder, judged, [], cluster);
}

async function judgeReleases(
  title: string,
  releases: readonly Release[],
  helm: Helm,
  cluster: JudgingCluster,
): Promise<Section> {
  const executable = helm();
  const rendered = await inOrder(releases, atOnce, (release) => render(executable, release, cluster.version));
  const judged = rendered.flat();
  await makeNamespaces(judged, cluster.footprint);
  return judgeObjects(title, judged, [], cluster);
}

async function judgeObjects(
  title: string,
  judged: readonly JudgedObject[],
  bindings: readonly JudgedObject[],
  { footprint, isUsed }: JudgingCluster,
): Promise<Section> {
  await install(definitionsFor(judged.map(({ object }) => object)), footprint);
  const verdicts = await dryRun(judged, footprint);
  const accepted = verdicts.filter(({ status }) => status === "accepted");
  const granting = [...accepted, ...bindings];
  const access = isUsed
    ? unaskedAccess(granting)
    : // Bindings come and go by themselves: the next environment may bind the same names to other roles.
      await judgeAccess(granting, footprint.part());
  return { title, verdicts, access, notes: [] };
}
