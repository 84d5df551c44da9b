import type { DeploymentFile, StateStores } from "@eks-platform/engine";
import { PlanFileError, readPlanDocument, readStackExport } from "@eks-platform/plan";
import type { Engine } from "../cli-context";
import { readNamedFile } from "../project/named-file";
import { UserError } from "../user-error";

/**
 * The states in a file: the result of an earlier plan, or the output of `pulumi stack export`.
 *
 * @throws {UserError} if the file is neither
 */
export function baseStores(file: string, engine: Engine): StateStores {
  const text = readNamedFile(file, "Name a plan document or an exported state.");
  const kind = kindOf(text);
  try {
    if (kind === "plan") return engine.plannedStores(readPlanDocument({ file, text }).environments);
    if (kind === "export") return exportStores(file, text, engine);
  } catch (error) {
    if (error instanceof PlanFileError || error instanceof engine.PreviewError) {
      throw new UserError(error.message);
    }
    throw error;
  }
  throw new UserError(
    `${file} is neither a plan document nor an exported state. Write one of them: ` +
      "platform preview --format json --output FILE, or pulumi stack export --stack STACK > FILE.",
  );
}

function kindOf(text: string): "plan" | "export" | undefined {
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content !== "object" || content === null) return undefined;
    if ("environments" in content) return "plan";
    return "deployment" in content ? "export" : undefined;
  } catch {
    return undefined;
  }
}

/** The state of one stack. Its resources contain the name of the stack. */
function exportStores(file: string, text: string, engine: Engine): StateStores {
  const { name } = readStackExport({ file, text });
  // `readStackExport` validated it.
  const snapshot = engine.snapshotOf(JSON.parse(text) as DeploymentFile);
  const stores = engine.memoryStore(snapshot);
  return ({ stack }) => (stack === name ? stores : engine.memoryStore());
}
