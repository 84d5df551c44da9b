import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type PlanDocument, readPlanDocument } from "@eks-platform/plan";
import { getText } from "./api/field";
import { workspaceFolder } from "../counterparts/locations";

const run = promisify(execFile);

/** The preview failed. */
export class PreviewError extends Error {}

/**
 * Previews all environments with `platform preview`. The result of its policies does not matter here.
 *
 * @throws {PreviewError} if it prints no plan, with its error output
 */
export async function previewEnvironments(): Promise<PlanDocument> {
  const platform = join(workspaceFolder, "tools/cli/bin/platform.js");
  const args = [platform, "preview", "--format", "json"];
  const { stdout, stderr } = await run(process.execPath, args, {
    cwd: workspaceFolder,
    maxBuffer: 2 ** 28,
  }).catch((error: unknown) => ({ stdout: getText(error, "stdout"), stderr: getText(error, "stderr") }));
  if (stdout.trim() === "") throw new PreviewError(`The preview printed no plan:\n${stderr.trim()}`);
  return readPlanDocument({ file: "platform preview", text: stdout });
}

/** Reads the plans of a document that `platform preview --format json` wrote. */
export function readPlans(file: string): PlanDocument {
  return readPlanDocument({ file, text: readFileSync(file, "utf8") });
}
