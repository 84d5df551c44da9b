import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isMap, isScalar } from "yaml";
import { PreviewError } from "../../errors/preview-error";
import { findEntryFile } from "../../process/entry-file";
import { readYaml, type YamlFile } from "../../yaml/yaml-map";
import { type DeclaredConfig, readDeclaredConfig } from "./declared-config";

/** The settings in `Pulumi.yaml`. */
export interface Project {
  readonly name: string;

  /** Absolute path of the folder with `Pulumi.yaml`. */
  readonly folder: string;

  /** `Pulumi.yaml` itself. */
  readonly file: string;

  /** Working directory of the program: the folder of `main`. */
  readonly programFolder: string;

  /** What the runner runs, relative to `programFolder`: `.` to read `package.json`, or a file. */
  readonly entry: string;

  /** Folder of the stacks' configuration files. */
  readonly configFolder: string;
  readonly runtime: RuntimeOptions;

  /** Tags that Pulumi gives to the project's stacks. */
  readonly tags: Readonly<Record<string, string>>;

  /** True if the program is compiled when it starts. */
  readonly isTypeScript: boolean;

  /** True if the program's modules can be evaluated again in the same process: CommonJS that needs no compiler. */
  readonly canStayLoaded: boolean;

  /** Configuration that the project declares. */
  readonly config: readonly DeclaredConfig[];
}

/** `runtime.options` of `Pulumi.yaml`. */
export interface RuntimeOptions {
  /**
   * Compile TypeScript when the program starts.
   *
   * @default true
   */
  readonly typescript: boolean;

  /** Compiler settings, relative to the program's folder. */
  readonly tsconfig?: string;

  /** Arguments for Node, before the program. */
  readonly nodeArgs: readonly string[];
}

const projectFiles = ["Pulumi.yaml", "Pulumi.yml"];

/**
 * Reads a project.
 *
 * @throws PreviewError if there is no project, or it is not a valid Node.js project
 */
export function readProject(folder: string): Project {
  const root = resolve(folder);
  const path = projectFiles.map((name) => join(root, name)).find((candidate) => existsSync(candidate));
  if (path === undefined) {
    throw new PreviewError(
      `There is no Pulumi.yaml in ${root}. Give the folder of a Pulumi project with -C DIR.`,
    );
  }
  const yaml = readYaml(path);
  const text = (key: string) => readText(yaml, key);

  const name = text("name");
  if (name === undefined || name === "") {
    throw new PreviewError(`${path}: the project has no name. Add a line such as "name: my-project".`);
  }
  const program = locateProgram(yaml, root, text("main"));
  const runtime = readRuntime(yaml);
  const description = text("description");
  const manifest = readManifest(program.programFolder);
  const start = program.entry === "." ? findEntryFile(program.programFolder, manifest.main) : program.entry;
  const configFolder = text("stackConfigDir") ?? legacyConfigFolder(yaml) ?? ".";
  return {
    name,
    folder: root,
    file: path,
    ...program,
    configFolder: resolve(root, configFolder),
    runtime,
    tags: {
      "pulumi:project": name,
      "pulumi:runtime": "nodejs",
      ...(description === undefined ? {} : { "pulumi:description": description }),
    },
    isTypeScript: runtime.typescript && start?.endsWith(".ts") === true,
    // The loader of ES modules never evaluates a module again.
    canStayLoaded: !runtime.typescript && manifest.type !== "module",
    config: readDeclaredConfig(yaml, name),
  };
}

function readText({ map, at }: YamlFile, key: string): string | undefined {
  const node = map.get(key, true);
  if (node === undefined || node.value === null) return undefined;
  if (isScalar(node) && typeof node.value === "string") return node.value;
  throw new PreviewError(`${at(node)}: ${key} must be text.`);
}

// Before `stackConfigDir` there was `config: DIR`, which Pulumi still reads.
function legacyConfigFolder({ map }: YamlFile): string | undefined {
  const config = map.get("config");
  return typeof config === "string" ? config : undefined;
}

function readRuntime({ map, at }: YamlFile): RuntimeOptions {
  const runtime: unknown = map.get("runtime", true);
  const name: unknown = isMap(runtime) ? runtime.get("name") : map.get("runtime");
  if (name !== "nodejs") {
    const given = name === undefined ? "none" : JSON.stringify(name);
    throw new PreviewError(
      `${at(runtime)}: runtime is ${given}, but only "nodejs" can be previewed offline.`,
    );
  }
  const option = (key: string): unknown => (isMap(runtime) ? runtime.getIn(["options", key]) : undefined);
  const tsconfig = option("tsconfig");
  const nodeArgs = option("nodeargs");
  return {
    typescript: option("typescript") !== false,
    ...(typeof tsconfig === "string" ? { tsconfig } : {}),
    nodeArgs: typeof nodeArgs === "string" ? nodeArgs.split(/\s+/).filter((word) => word !== "") : [],
  };
}

function locateProgram({ map, at }: YamlFile, root: string, main = ".") {
  const path = resolve(root, main);
  // `main` may leave out the extension, as `require` does.
  const file = [path, `${path}.js`, `${path}.ts`].find((candidate) => existsSync(candidate));
  if (file === undefined) {
    throw new PreviewError(
      `${at(map.get("main", true))}: main is "${main}", but ${path} does not exist. ` +
        `Name the folder or the file of the program, relative to Pulumi.yaml; build it first if it is compiled.`,
    );
  }
  return statSync(file).isDirectory()
    ? { programFolder: file, entry: "." }
    : { programFolder: dirname(file), entry: file };
}

/** The relevant part of the nearest `package.json` of the program. */
function readManifest(folder: string): { readonly main?: unknown; readonly type?: unknown } {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return dirname(folder) === folder ? {} : readManifest(dirname(folder));
  try {
    const content: unknown = JSON.parse(readFileSync(file, "utf8"));
    return typeof content === "object" && content !== null ? content : {};
  } catch {
    // Node itself reports what is wrong with the file.
    return {};
  }
}
