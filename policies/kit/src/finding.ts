/** One problem that a rule finds in a resource. */
export interface Finding {
  /**
   * Path of the property, starting at an input of the resource: `vpcConfig.endpointPublicAccess`,
   * `ingress[0].cidrBlocks`. Omitted if the finding concerns the whole resource.
   */
  readonly path?: string;

  /** What is wrong: a sentence that reads well after `path: `. */
  readonly message: string;
}

/** Formats a finding for a CrossGuard report: `path: message`. */
export function formatFinding({ path, message }: Finding): string {
  return path ? `${path}: ${message}` : message;
}
