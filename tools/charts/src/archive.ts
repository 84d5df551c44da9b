import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Unpacks a chart's archive, hands its folder on, and removes it. An archive of a chart holds one folder. */
export function withUnpacked<Result>(archive: string, use: (folder: string) => Result): Result {
  return withTemporaryFolder((folder) => {
    execFileSync("tar", ["-xzf", archive, "-C", folder]);
    return use(onlyFolder(folder, archive));
  });
}

/** The folder that stands alone in another one. */
export function onlyFolder(folder: string, origin: string): string {
  const [name, ...others] = readdirSync(folder);
  if (name === undefined || others.length > 0) throw new Error(`${origin} does not hold one chart.`);
  return join(folder, name);
}

/** Makes a folder, hands it on, and removes it. */
export function withTemporaryFolder<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "chart-"));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
