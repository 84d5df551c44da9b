import {
  isDefaultProvider,
  type Operation,
  parseUrn,
  type Plan,
  type Step,
  typeName,
} from "@eks-platform/plan";
import { detailLines } from "./change-details";
import type { Layout } from "../layout/layout";
import { printable } from "../layout/text-fit";
import { operationLabels } from "../layout/wording";

/** Operations that are shown in detail, in this order. */
const shown: readonly Operation[] = ["replace", "delete", "update", "import", "create"];

/** True if the stack already exists, so that the plan contains changes. */
export const isAboutChanges = ({ steps }: Plan) => steps.some(({ oldState }) => oldState !== undefined);

/**
 * Lists what changes. Resources with equal changes are grouped. A property that forces a replacement is marked.
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

/** Steps that are shown together. */
interface Group {
  readonly first: Step;
  readonly steps: readonly Step[];
  readonly details: readonly string[];
}

/** An equal change in more types than this is shown once for all of them. */
const manyTypes = 3;

/** Groups equal changes of the same type, and equal changes of many types. */
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
  const mark = `    ${sign(operationLabels[op].sign.padEnd(2))}`;
  if (types.size > 1) return `${mark} ${paint.strong(`${alike.length} resources of ${types.size} types`)}`;
  const names = alike.map((step) => printable(parseUrn(step.urn).name)).sort();
  const [first = ""] = names;
  const said = names.length > 3 && !full ? `${first} … ${names.at(-1)}` : names.join(", ");
  const times = names.length > 1 ? paint.accent(` ×${names.length}`) : "";
  return `${mark} ${printable(typeName(type))}${times}  ${paint.strong(said)}`;
}
