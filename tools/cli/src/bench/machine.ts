import { createRequire } from "node:module";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";

/** The machine of the measurements. */
export interface Machine {
  readonly node: string;
  readonly system: string;
  readonly processors: string;

  /** Load average of the last minute, 0 where the system does not provide it. */
  readonly load: number;

  /** Versions of the SDKs that the project has, by package. */
  readonly sdks: Readonly<Record<string, string>>;
}

const sdks = ["@pulumi/pulumi", "@pulumi/aws", "@pulumi/eks", "@pulumi/kubernetes", "@pulumi/policy"];

/** Describes this machine and the SDKs of a project. */
export function describeMachine(project: string): Machine {
  const processors = cpus();
  return {
    node: process.version,
    system: `${process.platform} ${process.arch}`,
    processors: `${processors.length} × ${processors[0]?.model.trim() ?? "unknown"}`,
    load: loadavg()[0] ?? 0,
    sdks: Object.fromEntries(sdks.flatMap((name) => versionOf(name, project))),
  };
}

function versionOf(name: string, project: string): readonly (readonly [string, string])[] {
  const resolver = createRequire(join(project, "package.json"));
  try {
    const manifest: unknown = resolver(`${name}/package.json`);
    const known = typeof manifest === "object" && manifest !== null && "version" in manifest;
    return known ? [[name, String(manifest.version)]] : [];
  } catch {
    // A project need not have every SDK.
    return [];
  }
}
