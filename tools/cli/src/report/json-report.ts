import { planDocument } from "@eks-platform/plan";
import type { GrowingReport } from "./growing-report";

const indent = 2;

/** The document for other tools, written one environment at a time: the text that `JSON.stringify` gives of the whole. */
export function jsonReport(): GrowingReport {
  const [head = "", foot = ""] = JSON.stringify(planDocument([]), null, indent).split("[]");
  // The elements of the only list that the document has.
  const margin = `\n${" ".repeat(2 * indent)}`;
  let isEmpty = true;
  return {
    environment({ plan }) {
      const start = isEmpty ? `${head}[` : ",";
      isEmpty = false;
      const [environment] = planDocument([plan]).environments;
      // Texts in JSON hold no line breaks, so all that there are separate members.
      return start + margin + JSON.stringify(environment, null, indent).replaceAll("\n", margin);
    },
    end: () => (isEmpty ? `${head}[]` : `\n${" ".repeat(indent)}]`) + `${foot}\n`,
  };
}
