import assert from "node:assert/strict";
import { unknownCheckingProxy } from "@pulumi/policy";
import { formatFinding } from "../finding";
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

  /** The property that the finding must be about. */
  readonly path?: string;
}

/** Adds options to the inputs of a case. */
export function withOptions<TInputs>(inputs: TInputs, options: CaseOptions): Case<TInputs> {
  return new Case(inputs, options);
}

/** Cases by title. */
export type Cases<TArgs> = Readonly<Record<string, Inputs<TArgs> | Case<Inputs<TArgs>>>>;

/**
 * Tests a rule with two tables: what it accepts and what it rejects. Each case becomes one test. Its inputs are read
 * through the proxy that the policy SDK uses in a preview, which throws if a rule reads an unknown value.
 */
export function describeRule<TArgs>(
  rule: ResourceRule<TArgs>,
  { accepts, rejects }: { readonly accepts: NoInfer<Cases<TArgs>>; readonly rejects: NoInfer<Cases<TArgs>> },
): void {
  describe(rule.name, () => {
    for (const [title, resource] of Object.entries(accepts)) {
      it(`accepts ${title}`, () => assert.deepEqual(listReports(rule, resource), []));
    }
    for (const [title, resource] of Object.entries(rejects)) {
      it(`rejects ${title}`, () => {
        const found = listReports(rule, resource);
        assert.notEqual(found.length, 0, `${rule.name} finds nothing`);
        const path = resource instanceof Case ? resource.options.path : undefined;
        if (path)
          assert.ok(
            found.some((report) => report.startsWith(`${path}: `)),
            found.join("\n"),
          );
      });
    }
  });
}

function listReports<TArgs>(
  rule: ResourceRule<TArgs>,
  resource: Inputs<TArgs> | Case<Inputs<TArgs>>,
): readonly string[] {
  const { inputs, options: options } = resource instanceof Case ? resource : new Case(resource, {});
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
  return [...findings].map(({ finding }) => formatFinding(finding));
}
