import type { CustomResourceOptions, Output } from "@pulumi/pulumi";

/** What every part of a cluster needs to know. */
export interface ComponentContext {
  /** Name of the component; the names of its parts begin with it. */
  readonly name: string;

  /** Name of the cluster in AWS. */
  readonly clusterName: string;

  /** Part of AWS that it is in, as the second part of every ARN. */
  readonly partition: Output<string>;

  /** Options of every part. */
  readonly child: CustomResourceOptions;

  /** Options of the parts that must not be lost by mistake. */
  readonly protectedOptions: CustomResourceOptions;
}
