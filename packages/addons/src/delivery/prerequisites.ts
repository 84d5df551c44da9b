import * as kubernetes from "@pulumi/kubernetes";
import type { CustomResourceOptions, Resource } from "@pulumi/pulumi";
import type { Addon } from "../addon/addon";
import { podSecurityLabels } from "../addon/namespaces";

/**
 * Creates the namespaces that these add-ons run in, each once, except those that Kubernetes has anyway.
 *
 * @returns the namespaces by name
 */
export function createNamespaces(
  name: string,
  addons: readonly Addon[],
  opts: CustomResourceOptions,
): ReadonlyMap<string, Resource> {
  const used = new Set(addons.map(({ namespace }) => namespace));
  return new Map(
    [...used]
      .filter((namespace) => namespace.origin === "platform")
      .map(({ name: namespace, podSecurity }) => [
        namespace,
        new kubernetes.core.v1.Namespace(
          `${name}-${namespace}`,
          { metadata: { name: namespace, labels: podSecurityLabels(podSecurity) } },
          opts,
        ),
      ]),
  );
}

/**
 * Creates the storage classes of the volumes of these add-ons, each once.
 *
 * @returns the classes by name
 */
export function createStorageClasses(
  name: string,
  addons: readonly Addon[],
  opts: CustomResourceOptions,
): ReadonlyMap<string, Resource> {
  const used = new Set(
    addons.flatMap(({ storageClass }) => (storageClass === undefined ? [] : [storageClass])),
  );
  return new Map(
    [...used].map(({ name: storageClass, parameters }) => [
      storageClass,
      new kubernetes.storage.v1.StorageClass(
        `${name}-${storageClass}`,
        {
          metadata: { name: storageClass },
          provisioner: "ebs.csi.aws.com",
          parameters: { ...parameters },
          // A volume belongs to a zone: it is created in the zone of its pod.
          volumeBindingMode: "WaitForFirstConsumer",
          allowVolumeExpansion: true,
        },
        opts,
      ),
    ]),
  );
}
