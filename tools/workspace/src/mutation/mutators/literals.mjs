import ts from "typescript";
import { isProse, isPropertyName, isTableCell } from "../syntax.mjs";

/** Changes numbers by one, and turns truth values around. */
export function* changeLiterals(node) {
  if (node.kind === ts.SyntaxKind.TrueKeyword) yield { node, replacement: "false" };
  if (node.kind === ts.SyntaxKind.FalseKeyword) yield { node, replacement: "true" };
  if (!ts.isNumericLiteral(node) || isPropertyName(node) || isTableCell(node)) return;
  // The compiler writes `void 0`, and calls imported functions as `(0, name)(...)`.
  if (ts.isVoidExpression(node.parent) || isFirstOfSequence(node)) return;
  if (isSign(node)) return;
  const value = Number(node.text);
  yield { node, replacement: String(value + 1) };
  if (value > 0) yield { node, replacement: String(value - 1) };
}

/** Empties texts, and gives empty ones something. */
export function* changeTexts(node) {
  if (!ts.isStringLiteralLike(node) || isProse(node) || isTableCell(node)) return;
  if (isPropertyName(node) || isModule(node)) return;
  yield { node, replacement: node.text === "" ? '"mutated"' : '""' };
}

/** Loosens regular expressions at their ends, and in how they take capitals. */
export function* loosenPatterns(node) {
  if (!ts.isRegularExpressionLiteral(node)) return;
  const [, body, flags] = /^\/(.*)\/([a-z]*)$/s.exec(node.text);
  if (body.startsWith("^")) yield { node, replacement: `/${body.slice(1) || "(?:)"}/${flags}` };
  if (/(?<!\\)\$$/.test(body)) yield { node, replacement: `/${body.slice(0, -1) || "(?:)"}/${flags}` };
  if (flags.includes("i")) yield { node, replacement: `/${body}/${flags.replace("i", "")}` };
}

const isModule = (node) =>
  ts.isCallExpression(node.parent) && ["require", "import"].includes(node.parent.expression.getText());

/** Of `a < b ? -1 : 1`, a sort uses only the sign. */
const isSign = (node) =>
  node.text === "1" &&
  ts.isConditionalExpression(ts.isPrefixUnaryExpression(node.parent) ? node.parent.parent : node.parent);

const isFirstOfSequence = (node) =>
  ts.isBinaryExpression(node.parent) &&
  node.parent.operatorToken.kind === ts.SyntaxKind.CommaToken &&
  node.parent.left === node;
