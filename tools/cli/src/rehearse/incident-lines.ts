import { faultKinds, type Incident } from "@eks-platform/engine";
import { parseUrn, typeName } from "@eks-platform/plan";
import type { Layout } from "../report/layout";
import { printable, wrap } from "../report/text-fit";
import { faultWords } from "./wording";

/** Tells what went wrong, whether the cloud did it all the same, and what makes it rarer. */
export function incidentLines(incidents: readonly Incident[], { paint, columns }: Layout): readonly string[] {
  const remedies = new Set(incidents.map(({ fault }) => faultKinds[fault.error].remedy));
  return [
    ...incidents.map(({ fault, call, isDone }) => {
      const what = call.urn === "" ? call.token : parseUrn(call.urn).name;
      const kind = call.urn === "" ? "" : `  ${paint.faint(typeName(call.token))}`;
      const effect = isDone ? "the cloud did it" : "the cloud did nothing";
      return `    ${paint.warning(faultWords[fault.error])}  ${call.operation} ${printable(what)}: ${effect}${kind}`;
    }),
    ...[...remedies].flatMap((remedy) =>
      wrap(remedy, columns - 12).map(
        (line, index) => `      ${paint.good(index === 0 ? "Fix  " : "     ")} ${line}`,
      ),
    ),
  ];
}
