import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Plan } from "@eks-platform/plan";
import { toEquivalentBindings } from "./access/access-entries";
import { reviewAccess, skipAccessReview } from "./access/access-review";
import { listReleases, type Release } from "./charts/release";
import { renderRelease } from "./charts/render";
import type { ValidationCluster } from "./cluster/validation-cluster";
import type { CreatedObjects } from "./created-objects";
import { selectDefinitions } from "./definitions/select-definitions";
import { findOutdatedDefinitions } from "./definitions/sources";
import { dryRunObjects, installDefinitions } from "./dry-run";
import { mapConcurrently } from "../concurrency";
import { isNamespace, type KubernetesObject } from "./objects/kubernetes-object";
import type { SourcedObject } from "./objects/sourced-object";
import { readManifests } from "./objects/manifest-objects";
import { listPlannedObjects } from "./objects/plan-objects";
import type { Section } from "./report/section";

/** Finds helm, or throws. Only charts need it. */
export type FindHelm = () => string;

/** Charts that are rendered in parallel. */
const concurrentRenders = 4;

/** Validates the objects of a plan, and the access that it grants. */
export async function validatePlan(plan: Plan, cluster: ValidationCluster): Promise<Section> {
  const section = await validateObjects(
    plan.name,
    listPlannedObjects(plan),
    toEquivalentBindings(plan),
    cluster,
  );
  return { ...section, notes: [...section.notes, ...findOutdatedDefinitions(plan)] };
}

/** Validates the rendered charts of a plan. They are fetched from their repositories. */
export async function validateCharts(
  plan: Plan,
  helm: FindHelm,
  cluster: ValidationCluster,
): Promise<Section> {
  const releases = listReleases(plan);
  return validateReleases(`${plan.name}, charts`, releases, helm, cluster);
}

/** Validates the manifests of a folder. A chart is rendered first, with its own values. */
export async function validateFolder(
  folder: string,
  helm: FindHelm,
  cluster: ValidationCluster,
): Promise<Section> {
  if (existsSync(join(folder, "Chart.yaml"))) {
    const name = basename(resolve(folder)).toLowerCase();
    return validateReleases(
      folder,
      [{ name, chart: folder, namespace: "default", values: {} }],
      helm,
      cluster,
    );
  }
  const objects = readManifests(folder);
  await ensureNamespaces(objects, cluster.created);
  return validateObjects(folder, objects, [], cluster);
}

async function validateReleases(
  title: string,
  releases: readonly Release[],
  helm: FindHelm,
  cluster: ValidationCluster,
): Promise<Section> {
  const executable = helm();
  const rendered = await mapConcurrently(releases, concurrentRenders, (release) =>
    renderRelease(executable, release, cluster.version),
  );
  const objects = rendered.flat();
  await ensureNamespaces(objects, cluster.created);
  return validateObjects(title, objects, [], cluster);
}

async function validateObjects(
  title: string,
  objects: readonly SourcedObject[],
  bindings: readonly SourcedObject[],
  { created, isUsed }: ValidationCluster,
): Promise<Section> {
  await installDefinitions(selectDefinitions(objects.map(({ object }) => object)), created);
  const results = await dryRunObjects(objects, created);
  const accepted = results.filter(({ status }) => status === "accepted");
  const granting = [...accepted, ...bindings];
  const access = isUsed
    ? skipAccessReview(granting)
    : // Bindings have a scope of their own: the next environment may bind the same names to other roles.
      await reviewAccess(granting, created.createScope());
  return { title, results, access, notes: [] };
}

/**
 * Creates the namespaces of objects that are not among the objects: rendered manifests are applied to existing ones.
 */
async function ensureNamespaces(objects: readonly SourcedObject[], created: CreatedObjects): Promise<void> {
  const made = new Set(
    objects.filter(({ object }) => isNamespace(object)).map(({ object }) => object.metadata.name),
  );
  const wanted = new Set(objects.map(({ object, namespace }) => object.metadata.namespace ?? namespace));
  for (const name of wanted) {
    if (name !== undefined && !made.has(name)) await created.ensure(createNamespace(name));
  }
}

function createNamespace(name: string): KubernetesObject {
  return { apiVersion: "v1", kind: "Namespace", metadata: { name } };
}
