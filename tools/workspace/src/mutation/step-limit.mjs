import ts from "typescript";

/** Name of the function that instrumented modules call. */
export const stepFunction = "__mutationStep";

/**
 * Has every loop of a module count its rounds, so that a mutant without end is stopped by what it does and not by a clock: on a
 * loaded machine too, it comes out the same.
 *
 * @param {string} text of a compiled module
 */
export function countSteps(text) {
  const module = ts.createSourceFile("module.js", text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const insertions = [];
  const visit = (node) => {
    if (ts.isIterationStatement(node, false)) {
      const { statement } = node;
      if (ts.isBlock(statement)) {
        insertions.push([statement.getStart() + 1, `${stepFunction}();`]);
      } else {
        insertions.push([statement.getStart(), `{${stepFunction}();`], [statement.end, "}"]);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(module);
  return insertions
    .sort(([one], [other]) => other - one)
    .reduce((result, [at, insertion]) => result.slice(0, at) + insertion + result.slice(at), text);
}
