/** How hard a rule is enforced. */
export type Level = "advisory" | "mandatory" | "remediate" | "disabled";

/** How bad it is to break a rule. */
export type Severity = "low" | "medium" | "high" | "critical";

/** A rule of a pack, as the pack describes it. */
export interface PolicyRule {
  readonly name: string;
  readonly level: Level;
  readonly severity?: Severity;
  readonly description: string;
  readonly remediationSteps?: string;
  readonly url?: string;
}

/** A pack that judged the plan. */
export interface PolicyPack {
  readonly name: string;
  readonly version: string;
  readonly rules: readonly PolicyRule[];
}

/**
 * What a rule said of a resource. Resources that pass have no result.
 *
 * - `"failed"`: the rule is broken.
 * - `"exempt"`: it would be, but someone has said why not and until when.
 * - `"notEvaluated"`: the rule needs a value that is not known yet.
 */
export interface PolicyResult {
  readonly pack: string;
  readonly rule: string;
  readonly level: Level;
  readonly severity?: Severity;
  readonly status: "failed" | "exempt" | "notEvaluated";

  /** Resource that it is about; the stack's own URN for a finding about the whole. */
  readonly urn: string;

  /** Property that it is about, for example `vpcConfig.endpointPublicAccess`; empty for the whole resource. */
  readonly path: string;

  readonly message: string;
}

/** What all packs said. */
export interface PolicyReport {
  readonly packs: readonly PolicyPack[];
  readonly results: readonly PolicyResult[];
}

/** True for a result that stops a deployment. */
export function isBlocking({ status, level }: PolicyResult): boolean {
  return status === "failed" && (level === "mandatory" || level === "remediate");
}
