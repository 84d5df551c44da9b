import type { ChildOptions, ResourceHandle, ComponentBuilder } from "../component-builder";
import {
  all,
  apply,
  type InputValue,
  type InputValues,
  isTruthyOrUnknown,
  listOf,
  mapOf,
  getMember,
  toPlain,
  textOf,
} from "../input-value";

/** Creates the storage classes of a cluster: one by volume type, or several by name. */
export async function createStorageClasses(
  builder: ComponentBuilder,
  name: string,
  given: InputValue,
  options: ChildOptions,
): Promise<Readonly<Record<string, ResourceHandle>>> {
  const single = toPlain(given);
  const classes: InputValues =
    typeof single === "string" ? { [single]: { type: single, default: true } } : mapOf(given);
  const made: Record<string, ResourceHandle> = {};
  for (const [key, settings] of Object.entries(classes)) {
    made[key] = await createStorageClass(builder, `${name.toLowerCase()}-${key}`, settings, options);
  }
  return made;
}

async function createStorageClass(
  builder: ComponentBuilder,
  name: string,
  settings: InputValue,
  options: ChildOptions,
): Promise<ResourceHandle> {
  const setting = (key: string) => getMember(settings, key);
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
    encrypted: isTruthyOrUnknown(setting("encrypted")) ? apply(setting("encrypted"), textOf) : undefined,
    kmsKeyId: setting("kmsKeyId"),
  };
  return builder.createResource(
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
    options,
  );
}
