import Module from "node:module";
import { dirname } from "node:path";
import { compileFunction } from "node:vm";

/** Compiles the source of a CommonJS module and evaluates it. */
type Compile = (this: NodeJS.Module, source: string, file: string, format?: string) => unknown;

/** What Node's public types leave out of its CommonJS loader. */
interface Loader {
  readonly prototype: { _compile: Compile };
  _resolveFilename(request: string, from: NodeJS.Module, isMain: boolean, options: unknown): string;
  _resolveLookupPaths(request: string, from: NodeJS.Module): string[] | null;
  readonly _extensions: object;
  readonly _cache: object;
}

const loader = Module as unknown as Loader;

/** Parameters of the function that Node wraps around a module. */
const parameters = ["exports", "require", "module", "__filename", "__dirname"] as const;

interface Compiled {
  readonly source: string;
  readonly evaluate: (...given: unknown[]) => unknown;
}

/**
 * Compiles modules once, however often they are evaluated: what V8 has learned about their functions in one run
 * serves the next. A module with a dynamic import is left to Node, which alone can resolve it.
 *
 * @param isWanted true for the file of a module that is evaluated more than once
 */
export function compileOnce(isWanted: (file: string) => boolean): void {
  const compiled = new Map<string, Compiled>();
  const original = loader.prototype._compile;
  loader.prototype._compile = function (source, file, format) {
    if (!isWanted(file) || format === "module" || /\bimport\s*\(/.test(source)) {
      return Reflect.apply(original, this, [source, file, format]) as unknown;
    }
    let known = compiled.get(file);
    if (known?.source !== source) {
      const evaluate = compileFunction(withoutInterpreter(source), parameters, { filename: file });
      known = { source, evaluate: evaluate as Compiled["evaluate"] };
      compiled.set(file, known);
    }
    const given = [this.exports, requireOf(this), this, file, dirname(file)];
    return Reflect.apply(known.evaluate, this.exports, given) as unknown;
  };
}

/** The first line of a script may name its interpreter. */
const withoutInterpreter = (source: string) => source.replace(/^#!/, "//");

/** The function `require` of a module. */
function requireOf(module: NodeJS.Module): unknown {
  const resolve = (request: string, options?: unknown) =>
    loader._resolveFilename(request, module, false, options);
  const paths = (request: string) => loader._resolveLookupPaths(request, module);
  return Object.assign((request: string): unknown => module.require(request), {
    resolve: Object.assign(resolve, { paths }),
    main: require.main,
    extensions: loader._extensions,
    cache: loader._cache,
  });
}
