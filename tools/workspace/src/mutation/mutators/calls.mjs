import ts from "typescript";

/** Methods that another one can stand in for. */
const swaps = {
  some: "every",
  every: "some",
  startsWith: "includes",
  endsWith: "includes",
  min: "max",
  max: "min",
  toUpperCase: "toLowerCase",
  toLowerCase: "toUpperCase",
};

/** Methods whose result is of the kind of what they are called on, so that the call can be left out. */
const removable = new Set(["filter", "sort", "toSorted", "reverse", "toReversed", "trim", "slice", "concat"]);

/** Calls another method, or none. */
export function* changeCalls(node) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
  const { name, expression } = node.expression;
  if (Object.hasOwn(swaps, name.text)) yield { node: name, replacement: swaps[name.text] };
  if (removable.has(name.text)) yield { node, replacement: expression.getText() };
}

/** Leaves out a call that is made for what it does. */
export function* dropStatements(node) {
  if (ts.isExpressionStatement(node)) {
    const { expression } = node;
    const called = ts.isAwaitExpression(expression) ? expression.expression : expression;
    if (ts.isCallExpression(called) && called.expression.kind !== ts.SyntaxKind.SuperKeyword) {
      yield { node, replacement: ";" };
    }
  }
  if (ts.isContinueStatement(node) || ts.isThrowStatement(node)) yield { node, replacement: ";" };
  if (ts.isReturnStatement(node) && node.expression === undefined) yield { node, replacement: ";" };
}
