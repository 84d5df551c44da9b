import {
  formatPath,
  isDefaultProvider,
  type Operation,
  parsePath,
  parseUrn,
  type Plan,
  type PropertyDifference,
  type Step,
  typeName,
} from "@eks-platform/plan";
import { changedValue } from "./changed-value";
import type { Layout } from "./layout";
import { printable } from "./text-fit";
import { counted, operationWords } from "./wording";

/** Operations that a reader wants to see in detail, in this order. Whatever is created anew is in the tree. */
const shown: readonly Operation[] = ["replace", "delete", "update", "import", "create"];

/** A resource may change in hundreds of places; so many are told without being asked for all. */
const mostPaths = 6;

/** True if there was something before, so that a plan is about changes. */
export const isAboutChanges = ({ steps }: Plan) => steps.some(({ oldState }) => oldState !== undefined);

/**
 * What changes, and in what: resources that change alike stand together. What forces a replacement is said beside it.
 */
export function changeLines(plan: Plan, layout: Layout): readonly string[] {
  if (!isAboutChanges(plan)) return [];
  const steps = plan.steps.filter(({ op, urn }) => shown.includes(op) && !isDefaultProvider(urn));
  if (steps.length === 0) return [`  ${layout.paint.strong("Changes")}`, "    Nothing changes."];
  const groups = grouped(steps, plan, layout).sort(
    (one, other) => shown.indexOf(one.first.op) - shown.indexOf(other.first.op),
  );
  return [
    `  ${layout.paint.strong("Changes")}`,
    ...groups.flatMap(({ first, steps: alike, details }) => [headLine(first, alike, layout), ...details]),
  ];
}

/** Steps that are told together. */
interface Group {
  readonly first: Step;
  readonly steps: readonly Step[];
  readonly details: readonly string[];
}

/** Types among which one and the same change is a change of its own, and no longer one of theirs. */
const manyTypes = 3;

/** Puts together what is of one type and changes alike; and what changes alike in many types. */
function grouped(steps: readonly Step[], plan: Plan, layout: Layout): Group[] {
  const byChange = groupedBy(
    steps.map((step) => ({ step, details: detailLines(step, plan, layout) })),
    ({ step, details }) => JSON.stringify([step.op, details]),
  );
  return [...byChange.values()].flatMap((alike) => {
    const types = groupedBy(alike, ({ step }) => parseUrn(step.urn).type);
    const isOneChange =
      !layout.full && types.size > manyTypes && alike.some(({ details }) => details.length > 0);
    return (isOneChange ? [alike] : [...types.values()]).flatMap((together) => {
      const [first] = together;
      return first === undefined
        ? []
        : [{ first: first.step, details: first.details, steps: together.map(({ step }) => step) }];
    });
  });
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function headLine({ op, urn }: Step, alike: readonly Step[], { paint, full }: Layout): string {
  const { type } = parseUrn(urn);
  const types = new Set(alike.map((step) => parseUrn(step.urn).type));
  const sign = op === "delete" || op === "replace" ? paint.bad : paint.accent;
  const mark = `    ${sign(operationWords[op].sign.padEnd(2))}`;
  if (types.size > 1) return `${mark} ${paint.strong(`${alike.length} resources of ${types.size} types`)}`;
  const names = alike.map((step) => printable(parseUrn(step.urn).name)).sort();
  const [first = ""] = names;
  const said = names.length > 3 && !full ? `${first} … ${names.at(-1)}` : names.join(", ");
  const times = names.length > 1 ? paint.accent(` ×${names.length}`) : "";
  return `${mark} ${printable(typeName(type))}${times}  ${paint.strong(said)}`;
}

function detailLines(step: Step, plan: Plan, { paint, full }: Layout): readonly string[] {
  if (step.op !== "update" && step.op !== "replace") return [];
  const differences = Object.entries(step.detailedDiff ?? {});
  const lines = differences.map(([path, difference]) => pathLine(path, difference, step, paint));
  const hidden = full ? 0 : Math.max(0, lines.length - mostPaths);
  return [
    ...lines.slice(0, lines.length - hidden),
    ...(hidden === 0 ? [] : [paint.faint(`         and ${counted(hidden, "other change")}`)]),
    ...reasonLines(step, plan, paint),
  ];
}

function pathLine(
  text: string,
  { kind }: PropertyDifference,
  { oldState, newState }: Step,
  paint: Layout["paint"],
): string {
  const path = parsePath(text) ?? [text];
  const before = changedValue(oldState?.inputs, path);
  const after = changedValue(newState?.inputs, path);
  const change =
    before === undefined ? `+ ${after ?? ""}` : after === undefined ? `- ${before}` : `${before} → ${after}`;
  const forces = kind.endsWith("-replace") ? `  ${paint.bad("forces the replacement")}` : "";
  return `         ${printable(formatPath(path))}  ${paint.faint(change)}${forces}`;
}

/** Why a resource is replaced, or changed, where no property of its own says so. */
function reasonLines(step: Step, plan: Plan, paint: Layout["paint"]): readonly string[] {
  const { op, urn, detailedDiff, replaceReasons = [], diffReasons = [] } = step;
  const told = new Set(Object.keys(detailedDiff ?? {}).map((path) => String(parsePath(path)?.[0] ?? path)));
  const untold = [...replaceReasons, ...(op === "update" ? diffReasons : [])].filter(
    (reason) => !told.has(reason),
  );
  const isDeletedFirst = plan.steps.findIndex((other) => other.urn === urn && other.op === "delete-replaced");
  const isCreated = plan.steps.findIndex((other) => other.urn === urn && other.op === "create-replacement");
  return [
    ...(untold.length === 0 ? [] : [`         ${paint.faint(`because of ${untold.join(", ")}`)}`]),
    ...(op === "replace" && isDeletedFirst >= 0 && isDeletedFirst < isCreated
      ? [`         ${paint.bad("the old one is deleted before the new one is created")}`]
      : []),
  ];
}
