import type { Rule } from "@eks-platform/policy-kit";
import { object, referenceTable } from "@eks-platform/settings";
import * as catalogue from "./catalogue";

const rules: readonly Rule[] = Object.values(catalogue);

/** The files of this package that `npm run generate` writes: content by path. */
export const generatedFiles: Readonly<Record<string, () => string>> = {
  "../../docs/reference/policies.md": () =>
    ["# Settings of policy rules\n", ...rules.flatMap(describeRule)].join("\n"),
};

function describeRule({ name, description, settings }: Rule): readonly string[] {
  if (settings === undefined) return [];
  return [`## ${name}\n`, `${description}\n`, referenceTable(object({ description, fields: settings }))];
}
