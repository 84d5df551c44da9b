import { faultKinds, type Incident } from "@eks-platform/engine";
import { parseUrn, typeName } from "@eks-platform/plan";
import type { Layout } from "../../report/layout/layout";
import { printable, wrap } from "../../report/layout/text-fit";
import { faultLabels } from "./wording";

/** Lists the faults, whether the cloud executed the operation, and how to prevent them. */
export function incidentLines(incidents: readonly Incident[], { paint, columns }: Layout): readonly string[] {
  const remedies = new Set(incidents.map(({ fault }) => faultKinds[fault.error].remedy));
  return [
    ...incidents.map(({ fault, call, isDone }) => {
      const what = call.urn === "" ? call.token : parseUrn(call.urn).name;
      const kind = call.urn === "" ? "" : `  ${paint.faint(typeName(call.token))}`;
      const effect = isDone ? "the cloud did it" : "the cloud did nothing";
      return `    ${paint.warning(faultLabels[fault.error])}  ${call.operation} ${printable(what)}: ${effect}${kind}`;
    }),
    ...[...remedies].flatMap((remedy) =>
      wrap(remedy, columns - 12).map(
        (line, index) => `      ${paint.good(index === 0 ? "Fix  " : "     ")} ${line}`,
      ),
    ),
  ];
}
