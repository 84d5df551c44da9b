import ts from "typescript";

const typeKinds = new Set([
  ts.SyntaxKind.ClassDeclaration,
  ts.SyntaxKind.EnumDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
]);

const functionKinds = new Set([
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.MethodDeclaration,
  ts.SyntaxKind.MethodSignature,
]);

const otherKinds = new Set([
  ts.SyntaxKind.BindingElement,
  ts.SyntaxKind.EnumMember,
  ts.SyntaxKind.GetAccessor,
  ts.SyntaxKind.Parameter,
  ts.SyntaxKind.PropertyAssignment,
  ts.SyntaxKind.PropertyDeclaration,
  ts.SyntaxKind.PropertySignature,
  ts.SyntaxKind.SetAccessor,
  ts.SyntaxKind.VariableDeclaration,
]);

const isFunction = (node) =>
  node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));

function kindOf(node) {
  if (typeKinds.has(node.kind)) return "type";
  if (functionKinds.has(node.kind) || isFunction(node.initializer)) return "function";
  return otherKinds.has(node.kind) ? "value" : undefined;
}

const isExported = (node) =>
  (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Export) !== 0 && ts.isSourceFile(node.parent);

/**
 * Lists the names that a TypeScript or JavaScript file declares. Imports and uses are not listed: a name is reported where it is
 * declared.
 *
 * @param {string} file path of the file
 * @param {string} text content of the file
 * @returns {{ name: string, kind: "type" | "function" | "value", line: number, exported: boolean }[]}
 */
export function listDeclaredNames(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const declared = [];
  const visit = (node) => {
    const kind =
      node.name && (ts.isIdentifier(node.name) || ts.isPrivateIdentifier(node.name)) && kindOf(node);
    if (kind) {
      const { line } = source.getLineAndCharacterOfPosition(node.name.getStart(source));
      const name = node.name.text.replace(/^#/, "");
      declared.push({ name, kind, line: line + 1, exported: isExported(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return declared;
}
