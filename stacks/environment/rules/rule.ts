import { type Draft } from "../check-shape";
import { type Problem } from "../problem";
import { type Environment } from "../schema/environment";

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
 * What no schema can say, because it is about several values at once or about facts of AWS. A rule judges what the
 * schema left of an environment, and is silent about what is not there.
 */
export type Rule = (environment: Draft<Environment>, neighbours: readonly Neighbour[]) => readonly Problem[];
