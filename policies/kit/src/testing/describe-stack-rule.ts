import assert from "node:assert/strict";
import { unknownCheckingProxy } from "@pulumi/policy";
import type { Inputs } from "../inputs";
import type { EvaluatedResource } from "../resource";
import type { ResourceType } from "../resource-type";
import type { StackRule } from "../rule";
import { evaluateStack } from "../evaluation";

/** The resources that a resource of a test stack depends on, by property. */
export interface Dependencies {
  /** Logical names of the resources that a property takes its value from. */
  readonly [property: string]: readonly string[];
}

/** Creates a resource of a test stack. */
export function createResource<TArgs>(
  type: ResourceType<TArgs>,
  name: string,
  props: Inputs<TArgs> & { readonly id?: string },
  dependencies: Dependencies = {},
): EvaluatedResource {
  const propertyDependencies = Object.entries(dependencies).map(([property, names]) => [
    property,
    names.map((target) => createUrn(target)),
  ]);
  return {
    type,
    name,
    urn: createUrn(name),
    props: unknownCheckingProxy(props),
    propertyDependencies: Object.fromEntries(propertyDependencies),
  };
}

/** Test stacks by title. */
export type Stacks = Readonly<Record<string, readonly EvaluatedResource[]>>;

/** What a stack rule accepts and what it rejects. */
export interface StackRuleCases {
  readonly accepts: Stacks;
  readonly rejects: Stacks;

  /** Name of the resource that each rejected stack has a finding for. */
  readonly resource: string;

  /**
   * Path of these findings.
   *
   * @default they concern the whole resource
   */
  readonly path?: string;
}

/** Tests a stack rule with two tables: the stacks that it accepts and those that it rejects. */
export function describeStackRule(
  rule: StackRule,
  { accepts, rejects, resource, path }: StackRuleCases,
  config: Readonly<Record<string, unknown>> = {},
): void {
  const context = { config, today: new Date("2026-11-24"), exemptions: [] };
  const evaluate = (stack: readonly EvaluatedResource[]) =>
    [...evaluateStack(rule, stack, context)].map(({ urn, finding }) => ({ urn, path: finding.path }));
  describe(rule.name, () => {
    for (const [title, stack] of Object.entries(accepts)) {
      it(`accepts ${title}`, () => assert.deepEqual(evaluate(stack), []));
    }
    for (const [title, stack] of Object.entries(rejects)) {
      it(`rejects ${title}`, () => assert.deepEqual(evaluate(stack), [{ urn: createUrn(resource), path }]));
    }
  });
}

// The type is left out: two resources of a test stack have different names.
function createUrn(name: string): string {
  return `urn:pulumi:test::test::test:index:Resource::${name}`;
}
