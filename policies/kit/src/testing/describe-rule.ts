import assert from "node:assert/strict";
import { unknownCheckingProxy } from "@pulumi/policy";
import { type Finding, formatFinding } from "../finding";
import type { Inputs } from "../inputs";
import type { EvaluatedResource, Provider } from "../resource";
import type { ResourceRule } from "../rule";
import { evaluateResource } from "../evaluation";

/** A resource to evaluate, with options. A case without options is its inputs alone. */
export class Case<out TInputs> {
  constructor(
    readonly inputs: TInputs,
    readonly options: CaseOptions,
  ) {}
}

/** Everything about a case except its inputs. */
export interface CaseOptions {
  /** @default the first type that the rule applies to */
  readonly type?: string;
  readonly config?: Readonly<Record<string, unknown>>;
  readonly provider?: Provider;
  readonly protect?: boolean;

  /** The day, as an ISO date. @default "2026-11-24" */
  readonly today?: string;

  /**
   * Path of the findings, or the paths in order if there are several.
   *
   * @default the path of the table
   */
  readonly path?: string | readonly string[];
}

/** Adds options to the inputs of a case. */
export function withOptions<TInputs>(inputs: TInputs, options: CaseOptions): Case<TInputs> {
  return new Case(inputs, options);
}

/** Cases by title. */
export type Cases<TArgs> = Readonly<Record<string, Inputs<TArgs> | Case<Inputs<TArgs>>>>;

/** What a rule accepts and what it rejects. */
export interface RuleCases<TArgs> {
  readonly accepts: Cases<TArgs>;
  readonly rejects: Cases<TArgs>;

  /** Path of the findings of a rejected case that does not name its own. */
  readonly path?: string;
}

/**
 * Tests a rule with two tables: what it accepts and what it rejects. Each case becomes one test. Its inputs are read
 * through the proxy that the policy SDK uses in a preview, which throws if a rule reads an unknown value.
 */
export function describeRule<TArgs>(
  rule: ResourceRule<TArgs>,
  { accepts, rejects, path }: NoInfer<RuleCases<TArgs>>,
): void {
  describe(rule.name, () => {
    for (const [title, resource] of Object.entries(accepts)) {
      it(`accepts ${title}`, () => assert.deepEqual(evaluate(rule, resource).map(formatFinding), []));
    }
    for (const [title, resource] of Object.entries(rejects)) {
      it(`rejects ${title}`, () => {
        const expected = (resource instanceof Case ? resource.options.path : undefined) ?? path;
        assert.ok(expected !== undefined, "the case or the table must name the path of the findings");
        const found = evaluate(rule, resource).map((finding) => finding.path ?? "");
        assert.deepEqual([...new Set(found)], [expected].flat());
      });
    }
  });
}

function evaluate<TArgs>(
  rule: ResourceRule<TArgs>,
  resource: Inputs<TArgs> | Case<Inputs<TArgs>>,
): readonly Finding[] {
  const { inputs, options } = resource instanceof Case ? resource : new Case(resource, {});
  const {
    type = rule.appliesTo[0] ?? "",
    config = {},
    today = "2026-11-24",
    provider,
    protect = false,
  } = options;
  const evaluated: EvaluatedResource = {
    type,
    name: "example",
    urn: `urn:pulumi:test::test::${type}::example`,
    props: unknownCheckingProxy(inputs),
    protect,
    ...(provider && { provider }),
  };
  const findings = evaluateResource(rule, evaluated, { config, today: new Date(today), exemptions: [] });
  return [...findings].map(({ finding }) => finding);
}
