import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setPriority } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { SourceProblem } from "./source-problem";

/** Packages that contain `bin/tsc`, fastest first. Workspaces install the native compiler beside the one with an API. */
const compilerPackages = ["typescript-7", "@typescript/native-preview", "typescript"];

/** Lower than that of previews, which the user waits for. */
const priority = 10;

/**
 * Checks the types of a project with its own compiler, in a process beside the previews. Programs are never written, so that no
 * preview reads half of one and a check can be stopped at any time.
 */
export class TypeCheck {
  private running: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    private readonly compiler: string,
    private readonly config: string,
    private readonly isBuild: boolean,
  ) {}

  /** The check of a project. Absent for a project without a `tsconfig.json` or a compiler. */
  static of(folder: string): TypeCheck | undefined {
    const config = join(folder, "tsconfig.json");
    const compiler = compilerPackages
      .map((name) => locateCompiler(folder, name))
      .find((file) => file !== undefined);
    if (compiler === undefined || !existsSync(config)) return undefined;
    // Projects of a workspace need each other's declarations.
    const isBuild = /"references"/.test(readFileSync(config, "utf8"));
    return new TypeCheck(folder, compiler, config, isBuild);
  }

  /** Compiles a workspace completely. Any other project is only checked. */
  build(): Promise<readonly SourceProblem[] | undefined> {
    return this.isBuild ? this.run(["--build", this.config]) : this.check();
  }

  /** Checks the project, instead of a check that still runs. Resolves with `undefined` if it is cancelled. */
  check(): Promise<readonly SourceProblem[] | undefined> {
    const mode = this.isBuild
      ? ["--build", this.config, "--emitDeclarationOnly"]
      : ["--project", this.config, "--noEmit"];
    return this.run(mode, priority);
  }

  private async run(mode: readonly string[], nice = 0): Promise<readonly SourceProblem[] | undefined> {
    this.cancel();
    const args = [this.compiler, ...mode, "--pretty", "false"];
    const child = spawn(process.execPath, args, { cwd: this.folder, stdio: ["ignore", "pipe", "ignore"] });
    this.running = child;
    if (child.pid !== undefined) setPriority(child.pid, nice);
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
    await new Promise<void>((done, fail) => child.once("error", fail).once("close", () => done()));
    if (this.running !== child) return undefined;
    this.running = undefined;
    return parseCompilerOutput(output, this.folder);
  }

  /** Stops a check that runs. */
  cancel(): void {
    this.running?.kill();
    this.running = undefined;
  }
}

function locateCompiler(folder: string, name: string): string | undefined {
  try {
    const manifest = createRequire(join(folder, "package.json")).resolve(`${name}/package.json`);
    const file = join(dirname(manifest), "bin", "tsc");
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** The problems in what the compiler prints, for example `src/a.ts(3,7): error TS2322: Type ...`. */
export function parseCompilerOutput(output: string, folder: string): readonly SourceProblem[] {
  const problems: SourceProblem[] = [];
  for (const line of output.split("\n")) {
    const { file, row, column, message } =
      /^(?<file>\S.*)\((?<row>\d+),(?<column>\d+)\): (?<message>error .*)$/.exec(line)?.groups ?? {};
    const last = problems.at(-1);
    if (file !== undefined && message !== undefined) {
      problems.push({ file: resolve(folder, file), line: Number(row), column: Number(column), message });
    } else if (last !== undefined && /^\s+\S/.test(line)) {
      // An indented line explains the error before it.
      problems[problems.length - 1] = { ...last, message: `${last.message}\n${line.trimEnd()}` };
    }
  }
  return problems;
}
