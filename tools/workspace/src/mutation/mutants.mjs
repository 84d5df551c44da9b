import ts from "typescript";
import { changeCalls, dropStatements } from "./mutators/calls.mjs";
import { dropElements, dropProperties } from "./mutators/collections.mjs";
import { decideConditions, dropNegations } from "./mutators/conditions.mjs";
import { changeLiterals, changeTexts, loosenPatterns } from "./mutators/literals.mjs";
import { dropFallbacks, swapOperators } from "./mutators/operators.mjs";

const mutators = [
  decideConditions,
  dropNegations,
  swapOperators,
  dropFallbacks,
  changeLiterals,
  changeTexts,
  loosenPatterns,
  dropElements,
  dropProperties,
  changeCalls,
  dropStatements,
];

/**
 * A small change of a module, which some test should notice.
 *
 * @typedef {object} Mutant
 * @property {string} mutator name of what made it
 * @property {number} line of the compiled module, from 1
 * @property {number} column from 0
 * @property {string} original
 * @property {string} replacement
 * @property {string} text the whole module
 */

/**
 * The mutants of a compiled module, in the order of its text.
 *
 * @param {string} text
 * @returns {Mutant[]}
 */
export function createMutants(text) {
  const module = ts.createSourceFile("module.js", text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const mutants = [];
  const visit = (node) => {
    if (isBoilerplate(node)) return;
    for (const mutator of mutators) {
      for (const { node: changed, at = changed, replacement } of mutator(node)) {
        const start = changed.getStart();
        const { line, character } = module.getLineAndCharacterOfPosition(at.getStart());
        mutants.push({
          mutator: mutator.name,
          line: line + 1,
          column: character,
          original: at.getText(),
          replacement: at === changed ? replacement : "",
          text: text.slice(0, start) + replacement + text.slice(changed.end),
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(module, visit);
  return mutants;
}

/** What the compiler writes around a module: exports, imports, and the functions behind them. */
function isBoilerplate(node) {
  if (node.parent?.kind !== ts.SyntaxKind.SourceFile) return false;
  const text = node.getText();
  return (
    /^(?:"use strict"|Object\.defineProperty\(exports, |exports\.[\w.= ]+= void 0;|__exportStar\()/.test(
      text,
    ) || /^(?:var|const) [\w{}, ]+ = (?:\(this && this\.__|__import\w+\(|require\()/.test(text)
  );
}
