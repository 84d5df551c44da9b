import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import type * as typescript from "typescript";
import type { SourceProblem } from "./source-problem";

type TypeScript = typeof typescript;

/** A TypeScript project that is compiled ahead. */
interface CompiledProject {
  readonly options: typescript.CompilerOptions;
  readonly rootDir: string;
  readonly outDir: string;
}

/**
 * Compiles single sources to where the build of their project puts them, without checking types: a few milliseconds each. Sources
 * of projects without `outDir` are left alone, because whatever runs them compiles them.
 */
export class Transpiler {
  private readonly projects = new Map<string, CompiledProject | undefined>();

  /** @param compiler the compiler that the project has installed */
  constructor(private readonly compiler: TypeScript) {}

  /** Compiles a source, or removes its output if the source is gone. Returns its syntax errors. */
  transpile(file: string): readonly SourceProblem[] {
    const project = this.projectOf(file);
    if (project === undefined) return [];
    const output = outputOf(file, project);
    if (!existsSync(file)) {
      for (const gone of [output, `${output}.map`]) rmSync(gone, { force: true });
      return [];
    }
    const { outputText, sourceMapText, diagnostics } = this.compiler.transpileModule(
      readFileSync(file, "utf8"),
      { fileName: file, compilerOptions: project.options, reportDiagnostics: true },
    );
    const problems = diagnostics?.flatMap((diagnostic) => this.problem(diagnostic, file)) ?? [];
    // The output of a source with syntax errors is not what its author means: the earlier output stays.
    if (problems.length > 0) return problems;
    mkdirSync(dirname(output), { recursive: true });
    if (sourceMapText !== undefined) {
      writeFileSync(`${output}.map`, withSource(sourceMapText, relative(dirname(output), file)));
    }
    writeFileSync(output, outputText);
    return [];
  }

  /** Folders that compilers write to. Their changes follow from those of sources. */
  outputFolder(packageFolder: string): string | undefined {
    const config = join(packageFolder, "tsconfig.json");
    return existsSync(config) ? this.read(config)?.outDir : undefined;
  }

  private projectOf(file: string): CompiledProject | undefined {
    const config = this.compiler.findConfigFile(dirname(file), existsSync);
    return config === undefined ? undefined : this.read(config);
  }

  private read(config: string): CompiledProject | undefined {
    if (!this.projects.has(config)) this.projects.set(config, this.parse(config));
    return this.projects.get(config);
  }

  private parse(config: string): CompiledProject | undefined {
    const { sys, getParsedCommandLineOfConfigFile } = this.compiler;
    // Only the options matter, so the sources are not listed: that takes long in a large project.
    const host = { ...sys, readDirectory: () => [], onUnRecoverableConfigFileDiagnostic: () => undefined };
    const options = getParsedCommandLineOfConfigFile(config, {}, host)?.options;
    const { outDir, noEmit, rootDir = dirname(config) } = options ?? {};
    if (options === undefined || outDir === undefined || noEmit === true) return undefined;
    return { options, outDir, rootDir };
  }

  private problem(
    { messageText, start = 0, file: source }: typescript.Diagnostic,
    file: string,
  ): readonly SourceProblem[] {
    if (source === undefined) return [];
    const { line, character } = source.getLineAndCharacterOfPosition(start);
    const message = this.compiler.flattenDiagnosticMessageText(messageText, " ");
    return [{ file, line: line + 1, column: character + 1, message }];
  }
}

/** Loads the compiler that a project has installed. Absent if it has none with this interface, as TypeScript 7. */
export function loadCompiler(folder: string): TypeScript | undefined {
  try {
    const loaded: unknown = createRequire(join(folder, "package.json"))("typescript");
    const isCompiler = typeof loaded === "object" && loaded !== null && "transpileModule" in loaded;
    // What has this function is TypeScript up to version 6.
    return isCompiler ? (loaded as TypeScript) : undefined;
  } catch {
    return undefined;
  }
}

function outputOf(file: string, { rootDir, outDir }: CompiledProject): string {
  return join(outDir, relative(rootDir, file)).replace(/\.([cm]?)ts$/, ".$1js");
}

/** A source map names its source relative to itself. Transpiling a single file, the compiler only knows its name. */
function withSource(map: string, source: string): string {
  const content = JSON.parse(map) as Readonly<Record<string, unknown>>;
  return JSON.stringify({ ...content, sources: [source.split(sep).join("/")] });
}
