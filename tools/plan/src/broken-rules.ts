import {
  isBlocking,
  type Level,
  type PolicyReport,
  type PolicyResult,
  type PolicyRule,
  type Severity,
} from "./policies";

/** A rule that resources violate, with all of its violations. */
export interface BrokenRule {
  /** Name of the pack. */
  readonly pack: string;
  readonly packVersion?: string;

  /** Name of the rule. */
  readonly name: string;

  /** The rule as its pack describes it. Absent if the pack does not list it. */
  readonly rule?: PolicyRule;
  readonly level: Level;
  readonly severity?: Severity;

  /** True if it stops a deployment. */
  readonly blocking: boolean;

  /** In the order of the report. */
  readonly results: readonly PolicyResult[];
}

const severities: readonly (Severity | undefined)[] = ["critical", "high", "medium", "low", undefined];

/** The violated rules, worst first: those that stop a deployment, then by severity, then by name. */
export function brokenRules({ packs, results }: PolicyReport): readonly BrokenRule[] {
  const broken = new Map<string, BrokenRule>();
  for (const result of results) {
    if (result.status !== "failed") continue;
    const key = JSON.stringify([result.pack, result.rule, result.level, result.severity]);
    const { results: others = [] } = broken.get(key) ?? {};
    const pack = packs.find(({ name }) => name === result.pack);
    const rule = pack?.rules.find(({ name }) => name === result.rule);
    const severity = result.severity ?? rule?.severity;
    broken.set(key, {
      pack: result.pack,
      ...(pack ? { packVersion: pack.version } : {}),
      name: result.rule,
      ...(rule ? { rule } : {}),
      level: result.level,
      ...(severity ? { severity } : {}),
      blocking: isBlocking(result),
      results: [...others, result],
    });
  }
  return [...broken.values()].sort(
    (a, b) =>
      Number(b.blocking) - Number(a.blocking) ||
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      compare(a.name, b.name) ||
      compare(a.pack, b.pack),
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
