import { type Diagnostic, parseUrn, type Plan } from "@eks-platform/plan";
import type { Layout } from "./layout/layout";
import { printable, wrap } from "./layout/text-fit";

/** Shows the messages of the program and the engine, errors first. */
export function diagnosticLines({ diagnostics }: Plan, layout: Layout): readonly string[] {
  if (diagnostics.length === 0) return [];
  const having = (severity: Diagnostic["severity"]) =>
    diagnostics.filter((each) => each.severity === severity);
  return [
    `  ${layout.paint.strong("Messages")}`,
    ...[...having("error"), ...having("warning"), ...having("info")].flatMap((each) => message(each, layout)),
  ];
}

function message(
  { severity, message: text, urn }: Diagnostic,
  { paint, columns }: Layout,
): readonly string[] {
  const about = urn ? `${printable(parseUrn(urn).name)}: ` : "";
  const painted = { error: paint.bad, warning: paint.warning, info: paint.faint }[severity](
    severity.padEnd(7),
  );
  return wrap(about + text, columns - 13).map((line, index) =>
    `    ${index === 0 ? painted : "       "}  ${line}`.trimEnd(),
  );
}
