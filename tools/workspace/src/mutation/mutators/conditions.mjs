import ts from "typescript";

/** Decides a condition beforehand: both branches of each must matter to some test. */
export function* decideConditions(node) {
  const condition = conditionOf(node);
  if (condition === undefined) return;
  yield { node: condition, replacement: "true" };
  yield { node: condition, replacement: "false" };
}

function conditionOf(node) {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node)) return node.expression;
  if (ts.isConditionalExpression(node)) return node.condition;
  if (ts.isForStatement(node)) return node.condition;
  return undefined;
}

/** Takes a negation away. */
export function* dropNegations(node) {
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    yield { node, replacement: node.operand.getText() };
  }
}
