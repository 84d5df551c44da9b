import type { RehearsedRun } from "@eks-platform/engine";
import { type Operation, parseUrn, type Step, typeName } from "@eks-platform/plan";
import type { Layout } from "../../report/layout/layout";
import { printable, shorten } from "../../report/layout/text-fit";
import { counted, operationLabels } from "../../report/layout/wording";

/** Number of changes that are listed without `--full`. */
const mostShown = 8;

const shownOperations: ReadonlySet<Operation> = new Set(["create", "update", "replace", "delete", "import"]);

/** Lists what a run changed, with the changed properties. */
export function changedLines(run: RehearsedRun, { paint, columns, full }: Layout): readonly string[] {
  const changes = run.plan().steps.filter(({ op }) => shownOperations.has(op));
  const shown = full ? changes : changes.slice(0, mostShown);
  const hidden = changes.length - shown.length;
  return [
    ...shown.map((step) => {
      const { type, name } = parseUrn(step.urn);
      const what = `    ${operationLabels[step.op].sign.padEnd(2)} ${printable(name)}${reasons(step)}`;
      return `${what}  ${paint.faint(shorten(printable(typeName(type)), Math.max(0, columns - what.length - 2)))}`;
    }),
    ...(hidden === 0 ? [] : [paint.faint(`    ${counted(hidden, "more change")}`)]),
  ];
}

function reasons({ op, diffReasons = [], replaceReasons = [] }: Step): string {
  const keys = op === "replace" ? replaceReasons : diffReasons;
  return keys.length === 0 ? "" : ` (${keys.map(printable).join(", ")})`;
}
