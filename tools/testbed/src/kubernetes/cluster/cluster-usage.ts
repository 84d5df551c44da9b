import type { KubernetesClient } from "../api/client";
import { getList, getText } from "../api/field";

/** Namespaces of a new cluster. The last one is kind's. */
const initialNamespaces = ["default", "kube-system", "kube-public", "kube-node-lease", "local-path-storage"];

/**
 * Groups of the definitions in a new EKS cluster.
 *
 * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/master/config/master/aws-k8s-cni.yaml
 * @see https://github.com/aws/amazon-vpc-resource-controller-k8s
 */
const initialGroups = ["crd.k8s.amazonaws.com", "vpcresources.k8s.aws", "networking.k8s.aws"];

/** Paths of workloads in the namespace `default`. */
const workloads = [
  "/api/v1/namespaces/default/pods",
  "/api/v1/namespaces/default/persistentvolumeclaims",
  "/apis/apps/v1/namespaces/default/deployments",
  "/apis/apps/v1/namespaces/default/statefulsets",
  "/apis/apps/v1/namespaces/default/daemonsets",
  "/apis/batch/v1/namespaces/default/jobs",
  "/apis/batch/v1/namespaces/default/cronjobs",
];

/**
 * Finds signs that a cluster is in use: namespaces, workloads and definitions that a new cluster does not have.
 *
 * @returns one clause each
 */
export async function findClusterUsage(client: KubernetesClient): Promise<readonly string[]> {
  const names = async (path: string) =>
    getList(await client.get(path), "items").map((item) => getText(item, "metadata", "name"));
  const namespaces = (await names("/api/v1/namespaces"))
    .filter((name) => !initialNamespaces.includes(name))
    .map((name) => `the namespace ${name}`);
  const used = await Promise.all(
    workloads.map(async (path) =>
      (await names(path)).map(
        (name) => `${name} among the ${path.slice(path.lastIndexOf("/") + 1)} of default`,
      ),
    ),
  );
  const definitions = getList(
    await client.get("/apis/apiextensions.k8s.io/v1/customresourcedefinitions", {
      accept: "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1",
    }),
    "items",
  )
    .map((definition) => getText(definition, "metadata", "name"))
    // The name of a definition is its plural, a dot, and its group.
    .filter((name) => !initialGroups.includes(name.slice(name.indexOf(".") + 1)))
    .map((name) => `the definition ${name}`);
  return [...namespaces, ...used.flat(), ...definitions];
}
