import type { CustomResourceOptions, Output } from "@pulumi/pulumi";

/** The VPC that things are built in, and what all of them need to know about it. */
export interface ComponentContext {
  /** Name of the network; the names of its parts begin with it. */
  readonly name: string;

  readonly vpcId: Output<string>;

  /** Range of the VPC. */
  readonly cidr: string;

  readonly region: string;

  /** Name of the cluster that will live here, if it is known. */
  readonly clusterName: string | undefined;

  /** Options of every part. */
  readonly child: CustomResourceOptions;

  /** Options of the parts that must not be lost by mistake. */
  readonly protectedOptions: CustomResourceOptions;
}
