import ts from "typescript";

/** What stands in for each operator: its opposite, and where there is one, its neighbour at the bound. */
const replacements = {
  "===": ["!=="],
  "!==": ["==="],
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "&&": ["||"],
  "||": ["&&"],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
  "<<": [">>"],
  ">>": ["<<"],
  "+=": ["-="],
  "-=": ["+="],
};

/** Two texts joined cannot be subtracted: what comes out is no other text but no text at all, which any test would see. */
const joinsText = (node) =>
  node.operatorToken.getText() === "+" &&
  [node.left, node.right].some((side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side));

/** Swaps operators of two operands. */
export function* swapOperators(node) {
  if (!ts.isBinaryExpression(node) || joinsText(node)) return;
  for (const replacement of replacements[node.operatorToken.getText()] ?? []) {
    yield { node: node.operatorToken, replacement };
  }
}

/** Leaves out what stands in for a value that is absent. */
export function* dropFallbacks(node) {
  if (!ts.isBinaryExpression(node)) return;
  if (node.operatorToken.kind !== ts.SyntaxKind.QuestionQuestionToken) return;
  yield { node, replacement: node.left.getText() };
  yield { node, replacement: node.right.getText() };
}
