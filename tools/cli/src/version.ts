import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Version of this package, from its own `package.json`. */
export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(__dirname, "..", "package.json"), "utf8"));
  const known = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return known ? String(manifest.version) : "unknown";
}
