import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Everything in a folder, with what a change would change of it. Links are not followed. */
export function listing(folder: string, prefix = ""): readonly string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const file = join(folder, name);
      const status = lstatSync(file);
      const path = `${prefix}${name}`;
      const inner = status.isDirectory() ? listing(file, `${path}/`) : [];
      return [[path, status.mode, status.mtimeMs, status.size, status.ino].join(" "), ...inner];
    });
}
