import ts from "typescript";

/** Lists and objects with more members are tables: a test could only repeat them. */
const mostMembers = 12;

/** Whether a text is a sentence: it is for people, and a test that repeats it says nothing. */
export const isProse = (node) =>
  (ts.isStringLiteralLike(node) && /\s/.test(node.text.trim())) || ts.isTemplateExpression(node);

/** Whether a list or an object is a table of facts. */
export const isTable = (node) =>
  (ts.isArrayLiteralExpression(node) && node.elements.length > mostMembers) ||
  (ts.isObjectLiteralExpression(node) && node.properties.length > mostMembers);

/** Whether a literal is a cell of a table. */
export const isTableCell = (node) =>
  isTable(node.parent) || (ts.isPropertyAssignment(node.parent) && isTable(node.parent.parent));

/** Whether a literal is the name of a property. */
export const isPropertyName = (node) => ts.isPropertyAssignment(node.parent) && node.parent.name === node;
