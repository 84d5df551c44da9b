import assert from "node:assert/strict";
import { unknownCheckingProxy } from "@pulumi/policy";
import { reportOf } from "../finding";
import type { Inputs } from "../inputs";
import type { JudgedResource, Provider } from "../resource";
import type { ResourceRule } from "../rule";
import { judgeResource } from "../verdict";

/** A resource to judge. A case of a rule for one type may be its inputs alone. */
export class Case<out TInputs> {
  constructor(
    readonly inputs: TInputs,
    readonly setting: Setting,
  ) {}
}

/** What a case says beside its inputs. */
export interface Setting {
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

/** A case with more than its inputs. */
export function given<TInputs>(inputs: TInputs, setting: Setting): Case<TInputs> {
  return new Case(inputs, setting);
}

/** The words of a case, and the resource that they are about. */
export type Cases<TArgs> = Readonly<Record<string, Inputs<TArgs> | Case<Inputs<TArgs>>>>;

/**
 * Tests a rule by two tables: what it accepts and what it rejects. Each case becomes one test, judged through the proxy
 * that the policy SDK uses in a preview, which throws where a rule reads a value that is not known yet.
 */
export function describeRule<TArgs>(
  rule: ResourceRule<TArgs>,
  { accepts, rejects }: { readonly accepts: NoInfer<Cases<TArgs>>; readonly rejects: NoInfer<Cases<TArgs>> },
): void {
  describe(rule.name, () => {
    for (const [words, resource] of Object.entries(accepts)) {
      it(`accepts ${words}`, () => assert.deepEqual(reports(rule, resource), []));
    }
    for (const [words, resource] of Object.entries(rejects)) {
      it(`rejects ${words}`, () => {
        const found = reports(rule, resource);
        assert.notEqual(found.length, 0, `${rule.name} finds nothing`);
        const path = resource instanceof Case ? resource.setting.path : undefined;
        if (path)
          assert.ok(
            found.some((report) => report.startsWith(`${path}: `)),
            found.join("\n"),
          );
      });
    }
  });
}

function reports<TArgs>(
  rule: ResourceRule<TArgs>,
  resource: Inputs<TArgs> | Case<Inputs<TArgs>>,
): readonly string[] {
  const { inputs, setting } = resource instanceof Case ? resource : new Case(resource, {});
  const {
    type = rule.appliesTo[0] ?? "",
    config = {},
    today = "2026-11-24",
    provider,
    protect = false,
  } = setting;
  const judged: JudgedResource = {
    type,
    name: "example",
    urn: `urn:pulumi:test::test::${type}::example`,
    props: unknownCheckingProxy(inputs),
    protect,
    ...(provider && { provider }),
  };
  const verdicts = judgeResource(rule, judged, { config, today: new Date(today), exemptions: [] });
  return [...verdicts].map(({ finding }) => reportOf(finding));
}
