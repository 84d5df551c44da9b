import ts from "typescript";
import { isProse, isTable } from "../syntax.mjs";

/** Leaves out one element of a list. */
export function* dropElements(node) {
  if (!ts.isArrayLiteralExpression(node) || isTable(node)) return;
  for (const dropped of node.elements) {
    const rest = node.elements.filter((element) => element !== dropped);
    yield { node, at: dropped, replacement: `[${rest.map((element) => element.getText()).join(", ")}]` };
  }
}

/** Leaves out one property of an object. */
export function* dropProperties(node) {
  if (!ts.isObjectLiteralExpression(node) || isTable(node)) return;
  for (const dropped of node.properties) {
    if (ts.isPropertyAssignment(dropped) && isProse(dropped.initializer)) continue;
    const rest = node.properties.filter((property) => property !== dropped);
    // In brackets, as an object at the start of an arrow function would be its body.
    yield { node, at: dropped, replacement: `{ ${rest.map((property) => property.getText()).join(", ")} }` };
  }
}
