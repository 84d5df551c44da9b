import { type Operation, parseUrn, type ResourceState, type Step } from "@eks-platform/plan";
import fc from "fast-check";

/** URN of a resource of the stack `dev`. */
export const urnOf = (type: string, name: string) => `urn:pulumi:dev::shop::${type}::${name}`;

/** URN of a bucket. */
export const bucket = (name: string) => urnOf("aws:s3/bucket:Bucket", name);

/** A step on a resource. A deletion has an old state, any other step a new one. */
export function step(op: Operation, urn: string, members: Partial<ResourceState> = {}): Step {
  const state = { urn, type: parseUrn(urn).type, custom: true, ...members };
  const goes = op === "delete" || op === "delete-replaced";
  return { op, urn, ...(goes ? { oldState: state } : { newState: state }), detailedDiff: null };
}

/** What up to twenty buckets depend on, each on earlier ones only. */
export const anyDependencies: fc.Arbitrary<readonly Partial<ResourceState>[]> = fc
  .array(fc.record({ parent: fc.option(fc.nat(19)), dependencies: fc.array(fc.nat(19), { maxLength: 3 }) }), {
    maxLength: 20,
  })
  .map((drafts) =>
    drafts.map(({ parent, dependencies }, index) => ({
      ...(parent === null || parent >= index ? {} : { parent: bucket(`b${parent}`) }),
      dependencies: dependencies.filter((need) => need < index).map((need) => bucket(`b${need}`)),
    })),
  );

/** URNs that a state needs. */
export const needs = ({ parent, dependencies = [] }: Partial<ResourceState>) =>
  parent === undefined ? dependencies : [parent, ...dependencies];
