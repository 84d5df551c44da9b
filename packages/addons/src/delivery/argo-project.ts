import type { CustomObject } from "../addon/addon";
import { type Chart, charts } from "../charts";
import { namespaces } from "../addon/namespaces";

/** The cluster that Argo CD runs on, as Argo CD calls it. */
export const ownCluster = "https://kubernetes.default.svc";

/** The project of the platform's Applications: it allows the repositories of `charts.ts`, and no other source. */
export const argoProject: CustomObject = {
  key: "project",
  apiVersion: "argoproj.io/v1alpha1",
  kind: "AppProject",
  metadata: { name: "platform", namespace: namespaces.argocd.name },
  spec: {
    description: "The add-ons of the platform. Pulumi writes their Applications.",
    sourceRepos: [...new Set(Object.values(charts).map(argoRepository))],
    destinations: Object.values(namespaces).map(({ name }) => ({ server: ownCluster, namespace: name })),
    // Charts install definitions, cluster roles and webhooks.
    clusterResourceWhitelist: [{ group: "*", kind: "*" }],
  },
};

/** The repository of a chart, as Argo CD calls it: OCI registries have no scheme. */
export function argoRepository({ repository }: Chart): string {
  return repository.replace(/^oci:\/\//, "");
}
