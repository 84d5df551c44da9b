import { splitName } from "./split-name.mjs";

/** Looks a name up in a table of the glossary, whose entries may be limited to folders. */
function lookUp(table, name, file) {
  const entry = Object.hasOwn(table, name) ? table[name] : undefined;
  if (typeof entry !== "object") return entry;
  return entry.in.some((folder) => file.startsWith(`${folder}/`)) ? entry.use : undefined;
}

const patterns = new WeakMap();

/** A pattern that finds any name of a table, also as a part of another word. */
function anyOf(table) {
  const pattern = patterns.get(table) ?? new RegExp(Object.keys(table).join("|"), "i");
  patterns.set(table, pattern);
  return pattern;
}

function* findInProse({ file, text }, { words }) {
  for (const [index, line] of text.split("\n").entries()) {
    // Most lines hold none of the words, so they are searched before they are taken apart.
    if (!anyOf(words).test(line)) continue;
    for (const word of new Set((line.match(/[A-Za-z\d]+/g) ?? []).flatMap(splitName))) {
      const use = lookUp(words, word, file);
      if (use) yield { file, line: index + 1, name: word, use };
    }
  }
}

function* findInDeclarations({ file, declared }, { parts, types, functions, names }) {
  for (const { name, kind, line } of declared) {
    const whole =
      lookUp(names, name, file) ??
      (kind === "type" ? lookUp(types, name, file) : undefined) ??
      (kind === "function" ? lookUp(functions, name, file) : undefined);
    if (whole) yield { file, line, name, use: whole };
    for (const part of whole ? [] : splitName(name)) {
      const use = lookUp(parts, part, file);
      if (use) yield { file, line, name, use };
    }
  }
}

/** A table by the names that files have: `StepBook` is `step-book`. */
const inKebabCase = (table) =>
  Object.fromEntries(Object.entries(table).map(([name, entry]) => [splitName(name).join("-"), entry]));

function* findInPath({ file }, { words, parts, types, functions, names }) {
  const whole = inKebabCase({ ...types, ...functions, ...names });
  const steps = file.split("/");
  for (const [index, step] of steps.entries()) {
    const [base] = step.split(".");
    const use =
      lookUp(whole, base, file) ??
      base
        .split("-")
        .map((part) => lookUp({ ...words, ...parts }, part, file))
        .find(Boolean);
    if (use) yield { file: steps.slice(0, index + 1).join("/"), line: undefined, name: step, use };
  }
}

/**
 * Finds the names that the glossary retired: in the paths of files, in the names that they declare, and in their prose.
 *
 * @param {{ file: string, text: string, declared: object[] }[]} sources files of the repository, as `readSources` gives them
 * @param {object} glossary the tables of `glossary.mjs`
 * @returns {{ file: string, line: number | undefined, name: string, use: string }[]} without a line for files and folders
 */
export function findRetiredNames(sources, glossary) {
  const found = sources.flatMap((source) => [
    ...findInPath(source, glossary),
    ...findInDeclarations(source, glossary),
    ...findInProse(source, glossary),
  ]);
  const folders = new Set();
  return found.filter(({ file, line, name }) => {
    if (glossary.exceptions.some((exception) => exception.name === name && exception.files.test(file)))
      return false;
    // A folder is reported once, not for each of its files.
    return line !== undefined || (!folders.has(file) && folders.add(file));
  });
}
