import { join } from "node:path";
import { locateKit, type Kit } from "./kit";

/** The kits of Node.js, by major version: 20 is what build machines have, 24 what users have. */
const kits: Readonly<Record<string, Kit>> = { 20: "node-20", 24: "node-24" };

/** There is no kit of a version of Node.js. */
export class UnknownNodeError extends Error {}

/**
 * Locates a version of Node.js: the running one if it has the same major version, else that of a kit. A kit is the npm package
 * `node`, which installs the official binary of the platform, and is installed on first use.
 *
 * @param major for example `24`
 * @returns the executable
 * @throws {UnknownNodeError} if there is no kit of it
 */
export function locateNode(major: string): string {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const kit = kits[major];
  if (kit === undefined) {
    throw new UnknownNodeError(
      `There is no Node.js ${major} here. Allowed: ${Object.keys(kits).join(", ")}.`,
    );
  }
  return join(locateKit(kit), "node_modules", ".bin", "node");
}
