import type { PolicyPack, PolicyResult } from "@eks-platform/plan";
import type { Registration } from "../../model/registration";
import type { ValueMap } from "../../model/values";

/** What a rule has made of the inputs of a resource before anything else saw them. */
export interface Remediation {
  readonly pack: string;
  readonly rule: string;
  readonly before: ValueMap;
  readonly after: ValueMap;
}

/** What a remediation left of the inputs, and what there is to tell about it. */
export interface RemediationResult {
  readonly inputs: ValueMap;
  readonly results: readonly PolicyResult[];

  /** What rules have changed, one after the other. */
  readonly remediations: readonly Remediation[];
}

/** A policy pack that judges one run. Packs of other processes and packs judged in process have the same face. */
export interface Analyzer {
  readonly pack: PolicyPack;

  /** Changes inputs before analysis; gives them back unchanged if no rule of the pack remediates. */
  remediate(resource: Registration): Promise<RemediationResult>;

  /** Judges the final inputs of one resource. */
  analyze(resource: Registration): Promise<readonly PolicyResult[]>;

  /** Judges all resources of a run together, by their outputs. */
  analyzeStack(resources: readonly Registration[], stackUrn: string): Promise<readonly PolicyResult[]>;

  stop(): Promise<void>;
}
