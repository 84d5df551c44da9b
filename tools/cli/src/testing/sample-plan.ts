import type { Outcome } from "@eks-platform/engine";
import {
  countByOperation,
  type Operation,
  type Plan,
  type PolicyResult,
  type PolicyRule,
  type ResourceState,
  type Step,
} from "@eks-platform/plan";

/** URN of a resource of the stack `dev` of the project `shop`. */
export function sampleUrn(type: string, name: string): string {
  return `urn:pulumi:dev::shop::${type}::${name}`;
}

export const sampleStack = sampleUrn("pulumi:pulumi:Stack", "shop-dev");

/** A step on a resource, beneath the stack unless a parent is given. */
export function sampleStep(
  type: string,
  name: string,
  { op = "create", ...state }: Partial<ResourceState> & { readonly op?: Operation } = {},
): Step {
  const urn = sampleUrn(type, name);
  const parent = urn === sampleStack ? {} : { parent: sampleStack };
  return { op, urn, newState: { urn, type, custom: true, ...parent, ...state }, detailedDiff: null };
}

/** A plan of steps, evaluated by a pack with one rule unless policies are given. */
export function samplePlan(steps: readonly Step[], facts: Partial<Plan> = {}): Plan {
  return {
    name: "dev",
    engine: { name: "offline", version: "3.248.0" },
    mode: "known",
    steps,
    changeSummary: countByOperation(steps),
    diagnostics: [],
    policies: { packs: [{ name: "guardrails", version: "0.1.0", rules: [encrypted] }], results: [] },
    ...facts,
  };
}

export const encrypted: PolicyRule = {
  name: "s3-encrypted",
  level: "mandatory",
  severity: "high",
  description: "Buckets are encrypted.",
  remediationSteps: "Set serverSideEncryptionConfiguration with a key of KMS.",
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption.html",
};

/** A result of the rule `s3-encrypted` on the bucket `logs`. */
export function sampleResult(facts: Partial<PolicyResult> = {}): PolicyResult {
  return {
    pack: "guardrails",
    rule: "s3-encrypted",
    level: "mandatory",
    severity: "high",
    status: "failed",
    urn: sampleUrn("aws:s3/bucket:Bucket", "logs"),
    path: "serverSideEncryptionConfiguration",
    message: "The bucket is not encrypted.",
    ...facts,
  };
}

/** Policies of the pack `guardrails` with some results. */
export function samplePolicies(...results: readonly PolicyResult[]): Plan["policies"] {
  return { packs: [{ name: "guardrails", version: "0.1.0", rules: [encrypted] }], results };
}

/** A small platform: a stack with a network of one VPC and five subnets, and a bucket. */
export const sampleSteps: readonly Step[] = [
  sampleStep("pulumi:pulumi:Stack", "shop-dev", { custom: false }),
  sampleStep("pulumi:providers:aws", "default_7_48_0"),
  sampleStep("shop:index:Network", "net", { custom: false }),
  sampleStep("aws:ec2/vpc:Vpc", "net-vpc", { parent: sampleUrn("shop:index:Network", "net") }),
  ...["a", "b", "c", "d", "e"].map((zone) =>
    sampleStep("aws:ec2/subnet:Subnet", `net-${zone}`, {
      parent: sampleUrn("shop:index:Network", "net"),
      dependencies: [sampleUrn("aws:ec2/vpc:Vpc", "net-vpc")],
    }),
  ),
  sampleStep("aws:s3/bucket:Bucket", "logs"),
];

/** The outcome of a successful environment. */
export function sampleOutcome(plan: Plan, facts: Partial<Outcome> = {}): Outcome {
  return { plan, succeeded: true, output: "", components: [], ...facts };
}
