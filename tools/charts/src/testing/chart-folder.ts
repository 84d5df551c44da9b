import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Writes a chart into a folder: files by their paths in it, beside a `Chart.yaml`. */
export function writeChart(
  folder: string,
  files: Readonly<Record<string, string>>,
  manifest = "name: app\nversion: 1.2.3\n",
): string {
  for (const [path, text] of Object.entries({ "Chart.yaml": manifest, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
