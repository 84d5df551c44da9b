import { all, apply, type Flow, type Flows, isGiven, listOf, mapOf, member, plain, textOf } from "./flow";
import type { Making, Part, Workshop } from "./workshop";

/** Makes the storage classes that a cluster is asked to have: one type of volume, or several classes by name. */
export async function storageClasses(
  workshop: Workshop,
  name: string,
  given: Flow,
  making: Making,
): Promise<Readonly<Record<string, Part>>> {
  const single = plain(given);
  const classes: Flows =
    typeof single === "string" ? { [single]: { type: single, default: true } } : mapOf(given);
  const made: Record<string, Part> = {};
  for (const [key, settings] of Object.entries(classes)) {
    made[key] = await storageClass(workshop, `${name.toLowerCase()}-${key}`, settings, making);
  }
  return made;
}

async function storageClass(workshop: Workshop, name: string, settings: Flow, making: Making): Promise<Part> {
  const setting = (key: string) => member(settings, key);
  const metadata = all({ metadata: setting("metadata"), isDefault: setting("default") }, (known) => {
    const given = mapOf(known.metadata);
    if (!known.isDefault) return given;
    return {
      ...given,
      annotations: { ...mapOf(given.annotations), "storageclass.kubernetes.io/is-default-class": "true" },
    };
  });
  const parameters = {
    type: setting("type"),
    zones: apply(setting("zones"), (zones) => listOf(zones).map(textOf).join(", ")),
    iopsPerGb: apply(setting("iopsPerGb"), textOf),
    encrypted: isGiven(setting("encrypted")) ? apply(setting("encrypted"), textOf) : undefined,
    kmsKeyId: setting("kmsKeyId"),
  };
  return workshop.resource(
    "kubernetes:storage.k8s.io/v1:StorageClass",
    name,
    {
      apiVersion: "storage.k8s.io/v1",
      kind: "StorageClass",
      metadata,
      provisioner: "kubernetes.io/aws-ebs",
      parameters,
      allowVolumeExpansion: setting("allowVolumeExpansion"),
      mountOptions: setting("mountOptions"),
      reclaimPolicy: setting("reclaimPolicy"),
      volumeBindingMode: setting("volumeBindingMode"),
    },
    making,
  );
}
