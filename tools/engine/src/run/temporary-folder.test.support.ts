import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";

/** Files of a test by path; objects are written as JSON. */
export type Files = Readonly<Record<string, string | object>>;

/** A folder for one test. Remove it when done. */
export class TemporaryFolder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), "engine-")));

  /** @param packages the packages that this repository has installed, or none */
  constructor(files: Files, packages: "installed" | "empty" = "installed") {
    if (packages === "installed") symlinkSync(installedPackages(), join(this.path, "node_modules"));
    this.write(files);
  }

  write(files: Files): void {
    for (const [name, content] of Object.entries(files)) {
      const file = join(this.path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
    }
  }

  in(...names: readonly string[]): string {
    return join(this.path, ...names);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

function installedPackages(): string {
  const sdk = createRequire(__filename).resolve("@pulumi/pulumi/package.json");
  const packages = `${sep}node_modules${sep}`;
  return sdk.slice(0, sdk.lastIndexOf(`${packages}@pulumi`) + packages.length - 1);
}
