import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Scopes under which SDKs of Pulumi packages are published for Node.js. */
const scopes = ["@pulumi", "@pulumiverse"];

/** An installed Node.js SDK of a Pulumi package: its files are read, never imported. */
export class SdkPackage {
  private readonly listings = new Map<string, ReadonlyMap<string, string>>();

  private constructor(
    /** Folder of the SDK. */
    readonly folder: string,

    /** Version of the SDK package. */
    readonly version: string,
  ) {}

  /** The SDK of a package, as a program in the project folder would import it. */
  static find(pkg: string, projectFolder: string): SdkPackage | undefined {
    const { resolve } = createRequire(join(projectFolder, "package.json"));
    for (const scope of scopes) {
      try {
        const manifest = resolve(`${scope}/${pkg}/package.json`);
        return new SdkPackage(dirname(manifest), versionIn(manifest));
      } catch {
        // Not under this scope.
      }
    }
    return undefined;
  }

  /**
   * Text of the file that declares or defines what a token names, whichever way the generator spelt its name.
   *
   * @param token for example `aws:ec2/vpc:Vpc`, `eks:index:Cluster`, `kubernetes:helm.sh/v3:Release`
   */
  read(token: string, extension: ".js" | ".d.ts"): string | undefined {
    const [, module = "", name = ""] = token.split(":");
    for (const folder of foldersOf(module)) {
      const file = this.listing(folder).get(`${name}${extension}`.toLowerCase());
      if (file !== undefined) return readFileSync(join(this.folder, folder, file), "utf8");
    }
    return undefined;
  }

  /** Text of a file of the SDK. */
  readFile(path: string): string | undefined {
    const file = join(this.folder, path);
    return existsSync(file) ? readFileSync(file, "utf8") : undefined;
  }

  private listing(folder: string): ReadonlyMap<string, string> {
    const known = this.listings.get(folder);
    if (known !== undefined) return known;
    const path = join(this.folder, folder);
    const files = existsSync(path) ? readdirSync(path) : [];
    const listing = new Map(files.map((file) => [file.toLowerCase(), file]));
    this.listings.set(folder, listing);
    return listing;
  }
}

/** Folders that may hold the file of a module: `ec2/vpc` is a file of `ec2`, `core/v1` and `index` are folders. */
function foldersOf(module: string): string[] {
  const parts = module.split("/").filter((part) => part !== "index");
  // API groups lose their domain: `networking.k8s.io/v1` stands in `networking/v1`.
  const whole = parts.map((part) => part.split(".")[0] ?? part);
  return [whole.slice(0, -1).join("/"), whole.join("/")];
}

function versionIn(manifest: string): string {
  const content: unknown = JSON.parse(readFileSync(manifest, "utf8"));
  const named =
    typeof content === "object" && content !== null && "version" in content ? content.version : undefined;
  return typeof named === "string" ? named.replace(/^v/, "") : "";
}
