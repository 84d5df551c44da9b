import type { ResourceSchema } from "../model/resource-schema";
import { insideOutput, type Member, membersOf } from "./sdk/declaration";
import { NestedTypes } from "./sdk/nested-types";
import { SdkPackage } from "./sdk/sdk-package";

/**
 * What the SDKs that are installed for a program say about resources and functions. SDK modules are never imported:
 * their declarations are read, each once, about one millisecond per type.
 */
export class Catalogue {
  private static readonly byFolder = new Map<string, Catalogue>();

  private readonly sdks = new Map<string, SdkPackage | undefined>();
  private readonly nested = new Map<string, NestedTypes>();
  private readonly resources = new Map<string, ResourceSchema | undefined>();
  private readonly results = new Map<string, readonly Member[] | undefined>();

  private constructor(private readonly projectFolder: string) {}

  /** The catalogue of a project folder; every caller in this process shares it. */
  static of(projectFolder: string): Catalogue {
    const known = Catalogue.byFolder.get(projectFolder);
    if (known !== undefined) return known;
    const catalogue = new Catalogue(projectFolder);
    Catalogue.byFolder.set(projectFolder, catalogue);
    return catalogue;
  }

  /** Version of the installed SDK of a package. */
  version(pkg: string): string | undefined {
    return this.sdk(pkg)?.version;
  }

  /** What the SDK says about a resource type; `undefined` if no installed SDK knows it. */
  resource(type: string): ResourceSchema | undefined {
    return remembered(this.resources, type, () => {
      const sdk = this.sdk(packageOfToken(type));
      const code = sdk?.read(type, ".js");
      const declaration = sdk?.read(type, ".d.ts");
      return sdk && code && declaration ? readResource(sdk.version, type, code, declaration) : undefined;
    });
  }

  /** Properties of what a function, or a method `pkg:module:Class/method` of a component, returns. */
  result(token: string): readonly Member[] | undefined {
    return remembered(this.results, token, () => {
      const [owner = "", method] = /^(.*:[A-Z]\w*)\/(\w+)$/.exec(token)?.slice(1) ?? [token];
      const declaration = this.sdk(packageOfToken(token))?.read(owner, ".d.ts");
      if (declaration === undefined) return undefined;
      return method === undefined
        ? readFunctionResult(declaration, owner)
        : readMethodResult(declaration, method);
    });
  }

  /** Properties of a nested output type of a package, for example `eks.ClusterVpcConfig` of `aws`. */
  nestedType(pkg: string, name: string): readonly Member[] | undefined {
    const sdk = this.sdk(pkg);
    return sdk && remembered(this.nested, pkg, () => new NestedTypes(sdk)).membersOf(name);
  }

  private sdk(pkg: string): SdkPackage | undefined {
    return remembered(this.sdks, pkg, () => SdkPackage.find(pkg, this.projectFolder));
  }
}

/** The package of a type or function token. */
export function packageOfToken(token: string): string {
  return token.split(":")[0] ?? "";
}

function readResource(version: string, type: string, code: string, declaration: string): ResourceSchema {
  const className = type.split(":")[2] ?? "";
  const members = membersOf(declaration, `export declare class ${className}`) ?? [];
  const inputs = membersOf(declaration, `export interface ${className}Args`) ?? [];
  return {
    version,
    outputOnly: outputOnly(code),
    types: Object.fromEntries(members.flatMap(({ name, type }) => typeEntry(name, insideOutput(type)))),
    optionalInputs: inputs.filter(({ optional }) => optional).map(({ name }) => name),
  };
}

const typeEntry = (name: string, type: string | undefined) =>
  type === undefined ? [] : [[name, type] as const];

/**
 * Constructors mark outputs that only the cloud sets. The branch for reading a resource may mark inputs too, so a
 * property that any branch takes from the arguments is not an output only.
 */
function outputOnly(code: string): readonly string[] {
  const marked = new Set<string>();
  const taken = new Set<string>();
  for (const [, name = "", value = ""] of code.matchAll(/resourceInputs\["([^"]+)"\] = (.+)/g)) {
    if (value.startsWith("undefined /*out*/")) marked.add(name);
    else if (!value.startsWith("state")) taken.add(name);
  }
  return [...marked].filter((name) => !taken.has(name));
}

function readFunctionResult(declaration: string, token: string): readonly Member[] | undefined {
  const name = token.split(":")[2] ?? "";
  const returned = new RegExp(`export declare function ${name}\\([\\s\\S]*?\\): Promise<([^;]+)>;`).exec(
    declaration,
  )?.[1];
  if (returned === undefined) return undefined;
  return (
    membersOf(declaration, `export interface ${returned}`) ?? [
      { name: "result", optional: false, type: returned },
    ]
  );
}

function readMethodResult(declaration: string, method: string): readonly Member[] | undefined {
  const returned = new RegExp(`\\n    ${method}\\([\\s\\S]*?\\): pulumi\\.Output<([^;]+)>;`).exec(
    declaration,
  )?.[1];
  if (returned === undefined) return undefined;
  const type = returned.split(".").pop() ?? "";
  return (
    membersOf(declaration, `interface ${type}`, "    ") ?? [
      { name: "result", optional: false, type: returned },
    ]
  );
}

function remembered<T>(store: Map<string, T>, key: string, make: () => T): T {
  const known = store.get(key);
  if (known !== undefined || store.has(key)) return known as T; // `has` distinguishes a cached `undefined` from a missing entry.
  const made = make();
  store.set(key, made);
  return made;
}
