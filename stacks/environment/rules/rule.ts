import type { Problem } from "@eks-platform/settings";
import type { Environment } from "../environment-settings";

/** A value in which everything may be missing, elements of lists too. */
export type Incomplete<T> = T extends readonly (infer Element)[]
  ? readonly (Incomplete<Element> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: Incomplete<T[K]> }
    : T;

/** Another environment of the platform, as far as its file can be read. */
export interface Neighbour {
  /** Name of its stack. */
  readonly name: string;

  /** Range of its VPC. */
  readonly cidr: string;

  /** Where that stands, for example `stacks/config/Pulumi.prod.yaml:8:11`. */
  readonly place: string;
}

/**
 * What no setting can say of itself: it is about several sections, other environments, or facts of AWS. A rule judges what the
 * checks of single settings left of an environment, and is silent about what is not there.
 */
export type Rule = (
  environment: Incomplete<Environment>,
  neighbours: readonly Neighbour[],
) => readonly Problem[];
