import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The versions of Node.js and npm that a project requires. */
export interface Engines {
  readonly node?: string;
  readonly npm?: string;
}

/** The requirements in the nearest `package.json` that has any, searching upwards from a folder. */
export function enginesOf(folder: string): Engines {
  const engines = readEngines(join(folder, "package.json"));
  if (engines !== undefined) return engines;
  return dirname(folder) === folder ? {} : enginesOf(dirname(folder));
}

function readEngines(file: string): Engines | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof manifest !== "object" || manifest === null || !("engines" in manifest)) return undefined;
    const { engines } = manifest;
    if (typeof engines !== "object" || engines === null) return undefined;
    const range = (name: "node" | "npm") => {
      const value: unknown = Object.getOwnPropertyDescriptor(engines, name)?.value;
      return typeof value === "string" ? { [name]: value } : {};
    };
    return { ...range("node"), ...range("npm") };
  } catch {
    // Consumers of the file report what is wrong with it.
    return undefined;
  }
}
