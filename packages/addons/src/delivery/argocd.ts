import * as kubernetes from "@pulumi/kubernetes";
import type { CustomResourceOptions, Resource } from "@pulumi/pulumi";
import type { ClusterFacts } from "../addon/cluster-facts";
import { namespaces } from "../addon/namespaces";
import type { PlannedAddon } from "../plan-addons";
import { argoProject, argoRepository, ownCluster } from "./argo-project";

/** Lets Argo CD install an add-on, and waits until Argo CD reports it healthy. */
export function createArgoApplication(
  name: string,
  { addon, settings }: PlannedAddon,
  facts: ClusterFacts,
  opts: CustomResourceOptions,
): Resource {
  const { chart, namespace, timeoutSeconds = 600 } = addon;
  const timeout = `${timeoutSeconds}s`;
  return new kubernetes.apiextensions.CustomResource(
    `${name}-${addon.name}`,
    {
      apiVersion: argoProject.apiVersion,
      kind: "Application",
      metadata: {
        name: addon.name,
        namespace: namespaces.argocd.name,
        // Deleting the Application deletes what it installed.
        finalizers: ["resources-finalizer.argocd.argoproj.io"],
        annotations: {
          "pulumi.com/waitFor": JSON.stringify([
            "jsonpath={.status.sync.status}=Synced",
            "jsonpath={.status.health.status}=Healthy",
          ]),
        },
      },
      spec: {
        project: argoProject.metadata.name,
        source: {
          repoURL: argoRepository(chart),
          chart: chart.name,
          targetRevision: chart.version,
          helm: {
            releaseName: addon.name,
            valuesObject: addon.values(facts, settings),
            skipCrds: typeof addon.crds === "object",
          },
        },
        destination: { server: ownCluster, namespace: namespace.name },
        syncPolicy: {
          automated: { prune: true, selfHeal: true },
          // Large definitions do not fit the annotation of a client-side apply.
          syncOptions: ["ServerSideApply=true", "CreateNamespace=false", "RespectIgnoreDifferences=true"],
          retry: { limit: 5, backoff: { duration: "10s", factor: 2, maxDuration: "3m" } },
        },
        ignoreDifferences: addon.changedInCluster ?? [],
      },
    },
    { ...opts, customTimeouts: { create: timeout, update: timeout } },
  );
}
