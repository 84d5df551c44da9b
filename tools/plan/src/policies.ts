/** How hard a rule is enforced. */
export type Level = "advisory" | "mandatory" | "remediate" | "disabled";

/** How severe a violation of the rule is. */
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

/** A pack that evaluated the plan. */
export interface PolicyPack {
  readonly name: string;
  readonly version: string;
  readonly rules: readonly PolicyRule[];
}

/**
 * The result of a rule for a resource. Resources that pass have no result.
 *
 * - `"failed"`: the resource violates the rule.
 * - `"exempt"`: it violates the rule, but is exempt for a stated reason and period.
 * - `"notEvaluated"`: the rule needs a value that is not known yet.
 */
export interface PolicyResult {
  readonly pack: string;
  readonly rule: string;
  readonly level: Level;
  readonly severity?: Severity;
  readonly status: "failed" | "exempt" | "notEvaluated";

  /** Resource that it is about. For a result about the whole stack, the URN of the stack. */
  readonly urn: string;

  /** Property that it is about, for example `vpcConfig.endpointPublicAccess`. Empty for the whole resource. */
  readonly path: string;

  readonly message: string;
}

/** The results of all packs. */
export interface PolicyReport {
  readonly packs: readonly PolicyPack[];
  readonly results: readonly PolicyResult[];
}

/** True for a result that stops a deployment. */
export function isBlocking({ status, level }: PolicyResult): boolean {
  return status === "failed" && (level === "mandatory" || level === "remediate");
}
