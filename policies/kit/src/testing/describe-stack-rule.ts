import assert from "node:assert/strict";
import { unknownCheckingProxy } from "@pulumi/policy";
import { reportOf } from "../finding";
import type { Inputs } from "../inputs";
import type { JudgedResource } from "../resource";
import type { ResourceType } from "../resource-type";
import type { StackRule } from "../rule";
import { judgeStack } from "../verdict";

/** How a resource of a test stack hangs together with the others. */
export interface Edges {
  /** Logical names of the resources that a property takes its value from. */
  readonly [property: string]: readonly string[];
}

/** A resource of a test stack. */
export function resource<TArgs>(
  type: ResourceType<TArgs>,
  name: string,
  props: Inputs<TArgs> & { readonly id?: string },
  edges: Edges = {},
): JudgedResource {
  const dependencies = Object.entries(edges).map(([property, names]) => [
    property,
    names.map((target) => urn(target)),
  ]);
  return {
    type,
    name,
    urn: urn(name),
    props: unknownCheckingProxy(props),
    propertyDependencies: Object.fromEntries(dependencies),
  };
}

/** A stack to judge, in words and as its resources. */
export type Stacks = Readonly<Record<string, readonly JudgedResource[]>>;

/** Tests a stack rule by two tables of stacks. */
export function describeStackRule(
  rule: StackRule,
  { accepts, rejects }: { readonly accepts: Stacks; readonly rejects: Stacks },
  config: Readonly<Record<string, unknown>> = {},
): void {
  const court = { config, today: new Date("2026-11-24"), exemptions: [] };
  const reports = (stack: readonly JudgedResource[]) =>
    [...judgeStack(rule, stack, court)].map(({ finding }) => reportOf(finding));
  describe(rule.name, () => {
    for (const [words, stack] of Object.entries(accepts)) {
      it(`accepts ${words}`, () => assert.deepEqual(reports(stack), []));
    }
    for (const [words, stack] of Object.entries(rejects)) {
      it(`rejects ${words}`, () => assert.notDeepEqual(reports(stack), []));
    }
  });
}

// The type is left out: two resources of a test stack have different names.
function urn(name: string): string {
  return `urn:pulumi:test::test::test:index:Resource::${name}`;
}
