"use strict";
// Changes of TypeScript sources, by the syntax tree: what is there keeps its text, comments included.
const ts = require("typescript");

/** @param {string} text */
const parse = (text) => ts.createSourceFile("source.ts", text, ts.ScriptTarget.Latest, true);

/** @param {import("typescript").Expression | undefined} expression */
function unwrap(expression) {
  let inner = expression;
  while (inner && (ts.isAsExpression(inner) || ts.isSatisfiesExpression(inner))) inner = inner.expression;
  return inner;
}

/**
 * The object literal that a variable or a property of the module is, the first of that name.
 *
 * @param {import("typescript").Node} node
 * @param {string} name
 * @returns {import("typescript").ObjectLiteralExpression | undefined}
 */
function objectOf(node, name) {
  if ((ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node)) && node.name.getText() === name) {
    const value = unwrap(node.initializer);
    if (value && ts.isObjectLiteralExpression(value)) return value;
  }
  return ts.forEachChild(node, (child) => objectOf(child, name));
}

/** @param {import("typescript").ObjectLiteralElementLike} property */
const keyOf = (property) => property.name?.getText().replace(/^"(.*)"$/, "$1") ?? "";

/**
 * The keys of an object literal.
 *
 * @param {string} text
 * @param {string} variable
 * @returns {string[]}
 */
function keysOf(text, variable) {
  return objectOf(parse(text), variable)?.properties.map(keyOf) ?? [];
}

/**
 * Adds a property to the object literal that a variable or a property is.
 *
 * @param {string} text
 * @param {string} variable
 * @param {string} key
 * @param {string} property the property's text, key included, without a comma
 * @param {{ order: "sorted" | "last" }} where before the first greater key, or after all others
 * @returns {string}
 */
function addProperty(text, variable, key, property, { order }) {
  const object = objectOf(parse(text), variable);
  if (object === undefined) throw new Error(`There is no object "${variable}".`);
  const next = order === "sorted" ? object.properties.find((other) => keyOf(other) > key) : undefined;
  const last = object.properties.at(-1);
  if (next !== undefined) return splice(text, next.getFullStart(), `\n  ${property},`);
  if (last === undefined) return splice(text, object.getEnd() - 1, `\n  ${property},\n`);
  return splice(text, last.getEnd(), `,\n  ${property}`);
}

/**
 * Adds a line to a module's imports or exports, sorted by the module that they name.
 *
 * @param {string} text
 * @param {string} line a whole import or export declaration
 * @returns {string}
 */
function addSortedDeclaration(text, line) {
  const [added] = parse(line).statements;
  const kind = added.kind;
  const declarations = parse(text).statements.filter(
    (statement) => statement.kind === kind && statement.moduleSpecifier,
  );
  const module = added.moduleSpecifier.text;
  const next = declarations.find((declaration) => declaration.moduleSpecifier.text > module);
  if (next !== undefined) return splice(text, next.getStart(), `${line}\n`);
  const last = declarations.at(-1);
  return last === undefined ? `${line}\n${text}` : splice(text, last.getEnd(), `\n${line}`);
}

/**
 * Adds names to the import of a module, which is made if there is none.
 *
 * @param {string} text
 * @param {readonly string[]} names
 * @param {string} module
 * @returns {string}
 */
function addImport(text, names, module) {
  const declaration = parse(text).statements.find(
    (statement) =>
      ts.isImportDeclaration(statement) &&
      statement.moduleSpecifier.text === module &&
      statement.importClause?.phaseModifier === undefined &&
      statement.importClause?.namedBindings !== undefined &&
      ts.isNamedImports(statement.importClause.namedBindings),
  );
  if (declaration === undefined)
    return addSortedDeclaration(text, `import { ${names.join(", ")} } from "${module}";`);
  const { elements } = declaration.importClause.namedBindings;
  const imported = elements.map((element) => element.getText());
  const all = [...new Set([...imported, ...names])].sort(byName);
  return replace(text, elements.pos, elements.end, ` ${all.join(", ")}`);
}

const byName = (/** @type {string} */ one, /** @type {string} */ other) => {
  const bare = (/** @type {string} */ name) => name.replace(/^type /, "").toLowerCase();
  return bare(one) < bare(other) ? -1 : 1;
};

const splice = (/** @type {string} */ text, /** @type {number} */ at, /** @type {string} */ added) =>
  replace(text, at, at, added);

const replace = (
  /** @type {string} */ text,
  /** @type {number} */ start,
  /** @type {number} */ end,
  /** @type {string} */ added,
) => text.slice(0, start) + added + text.slice(end);

/**
 * Changes a file of the tree.
 *
 * @param {import("@nx/devkit").Tree} tree
 * @param {string} file
 * @param {(text: string) => string} change
 */
function edit(tree, file, change) {
  const text = tree.read(file, "utf8");
  if (text === null) throw new Error(`${file} is not there.`);
  tree.write(file, change(text));
}

module.exports = { addImport, addProperty, addSortedDeclaration, edit, keysOf };
