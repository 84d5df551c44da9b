import { explainError } from "../run/program-error";
import type { InstalledPlugin } from "./installed-plugin";

/** What a user needs of an error that a plugin answered with. */
export function createPluginError({ name, version, folder }: InstalledPlugin, error: unknown): Error {
  const details = error instanceof Error && "details" in error ? String(error.details) : String(error);
  return new Error(`Plugin ${name} ${version}: ${explainError(details, folder)}`, { cause: error });
}
