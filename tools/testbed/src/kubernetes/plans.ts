import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type PlanDocument, readPlanDocument } from "@eks-platform/plan";
import { getText } from "./api/field";
import { workspaceFolder } from "../counterparts/locations";

const run = promisify(execFile);

/** The program cannot be previewed. */
export class PreviewError extends Error {}

/**
 * The plans of all environments, by the platform's own preview. Whether policies hold is none of our business here.
 *
 * @throws {PreviewError} if it makes no plans, with what it said
 */
export async function previewEnvironments(): Promise<PlanDocument> {
  const platform = join(workspaceFolder, "tools/cli/bin/platform.js");
  const args = [platform, "preview", "--format", "json"];
  const { stdout, stderr } = await run(process.execPath, args, {
    cwd: workspaceFolder,
    maxBuffer: 2 ** 28,
  }).catch((error: unknown) => ({ stdout: getText(error, "stdout"), stderr: getText(error, "stderr") }));
  if (stdout.trim() === "") throw new PreviewError(`The preview made no plan:\n${stderr.trim()}`);
  return readPlanDocument({ file: "platform preview", text: stdout });
}

/** The plans of a document that `platform preview --format json` wrote. */
export function readPlans(file: string): PlanDocument {
  return readPlanDocument({ file, text: readFileSync(file, "utf8") });
}
