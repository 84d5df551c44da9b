/** One thing that a rule finds wrong with a resource. */
export interface Finding {
  /**
   * Property that it is about, from an input of the resource on: `vpcConfig.endpointPublicAccess`,
   * `ingress[0].cidrBlocks`. Left out if it is about the resource as a whole.
   */
  readonly path?: string;

  /** What is wrong: a sentence that reads well after `path: `. */
  readonly message: string;
}

/** A finding as CrossGuard reports it: `path: message`. */
export function reportOf({ path, message }: Finding): string {
  return path ? `${path}: ${message}` : message;
}
