import { planDocument } from "@eks-platform/plan";
import type { IncrementalReport } from "./incremental-report";

const indent = 2;

/** The JSON document, written one environment at a time. The text equals `JSON.stringify` of the whole document. */
export function jsonReport(): IncrementalReport {
  const [head = "", foot = ""] = JSON.stringify(planDocument([]), null, indent).split("[]");
  // Indentation of the environments.
  const margin = `\n${" ".repeat(2 * indent)}`;
  let isEmpty = true;
  return {
    environment({ plan }) {
      const start = isEmpty ? `${head}[` : ",";
      isEmpty = false;
      const [environment] = planDocument([plan]).environments;
      // JSON strings contain no line breaks, so every line break separates members.
      return start + margin + JSON.stringify(environment, null, indent).replaceAll("\n", margin);
    },
    end: () => (isEmpty ? `${head}[]` : `\n${" ".repeat(indent)}]`) + `${foot}\n`,
  };
}
