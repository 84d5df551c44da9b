import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as engine from "@eks-platform/engine";
import * as testbed from "@eks-platform/testbed";
import { platform } from "../command-line";
import { fakeStream } from "./fake-context";
import { listing } from "./listing";

/** Files by path. An object is written as JSON. */
export type Files = Readonly<Record<string, string | object>>;

/** The result of `platform`. */
export interface PlatformRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own, with a project in it, on which the real engine works. Remove it when done. */
export class ProjectFolder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), "platform-real-")));

  /** @param packages the packages that this repository has installed, or none */
  constructor(files: Files, packages: "installed" | "none" = "installed") {
    if (packages === "installed") symlinkSync(installedPackages(), join(this.path, "node_modules"));
    for (const [name, content] of Object.entries(files)) {
      const file = join(this.path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
    }
  }

  /** Runs `platform` here, in this process. */
  async run(...args: readonly string[]): Promise<PlatformRun> {
    const written = { stdout: "", stderr: "" };
    const exitCode = await platform(args, {
      folder: this.path,
      stdout: fakeStream((text) => (written.stdout += text)),
      stderr: fakeStream((text) => (written.stderr += text)),
      signal: new AbortController().signal,
      loadEngine: () => Promise.resolve(engine),
      loadTestbed: () => Promise.resolve(testbed),
    });
    return { exitCode, ...written };
  }

  /** Everything in the folder, with what a change would change of it. Links are not followed. */
  listing(): readonly string[] {
    return listing(this.path);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** The folder of packages that the engine itself resolves the SDK from. */
function installedPackages(): string {
  const engine = createRequire(__filename).resolve("@eks-platform/engine/package.json");
  const sdk = createRequire(engine).resolve("@pulumi/pulumi/package.json");
  return dirname(dirname(dirname(sdk)));
}
