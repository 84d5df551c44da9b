import {
  formatPath,
  parsePath,
  type Plan,
  type PropertyDifference,
  type PropertyPath,
  type Step,
  topLevelProperty,
} from "@eks-platform/plan";
import type { Layout } from "../layout/layout";
import { printable, shorten } from "../layout/text-fit";
import { counted } from "../layout/wording";

/** Number of changed properties per resource that are shown without `--full`. */
const mostPaths = 6;

/** Shows the changed properties of an update or a replacement, and its other reasons. */
export function detailLines(step: Step, plan: Plan, { paint, full }: Layout): readonly string[] {
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

/** Reasons for a change that the listed properties do not show. */
function reasonLines(step: Step, plan: Plan, paint: Layout["paint"]): readonly string[] {
  const { op, urn, detailedDiff, replaceReasons = [], diffReasons = [] } = step;
  const shownKeys = new Set(Object.keys(detailedDiff ?? {}).map(topLevelProperty));
  const otherReasons = [...replaceReasons, ...(op === "update" ? diffReasons : [])].filter(
    (reason) => !shownKeys.has(reason),
  );
  const isDeletedFirst = plan.steps.findIndex((other) => other.urn === urn && other.op === "delete-replaced");
  const isCreated = plan.steps.findIndex((other) => other.urn === urn && other.op === "create-replacement");
  return [
    ...(otherReasons.length === 0
      ? []
      : [`         ${paint.faint(`because of ${otherReasons.join(", ")}`)}`]),
    ...(op === "replace" && isDeletedFirst >= 0 && isDeletedFirst < isCreated
      ? [`         ${paint.bad("the old one is deleted before the new one is created")}`]
      : []),
  ];
}

/** Longer values are shortened. The JSON document contains them in full. */
const longest = 40;

/** The value at a path as text, or `undefined` if there is none. */
function changedValue(properties: unknown, path: PropertyPath): string | undefined {
  const value = path.reduce<unknown>(
    (whole, part) =>
      // Lists and maps alike are read by their keys.
      typeof whole === "object" && whole !== null
        ? (whole as Readonly<Record<string, unknown>>)[part]
        : undefined,
    properties,
  );
  return value === undefined || value === null
    ? undefined
    : shorten(printable(JSON.stringify(value)), longest);
}
