/** A class of volumes. */
export interface StorageClass {
  readonly name: string;

  /** Parameters of the EBS driver. */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * The storage classes of add-ons. Each is created once if an add-on uses it.
 *
 * @see https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md
 */
export const storageClasses = {
  gp3: { name: "gp3", parameters: { type: "gp3", encrypted: "true" } },
} as const satisfies Record<string, StorageClass>;
