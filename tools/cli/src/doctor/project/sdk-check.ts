import { relative } from "node:path";
import type { Project } from "@eks-platform/engine";
import { counted } from "../../report/layout/wording";
import type { Engine } from "../../cli-context";
import type { Check } from "../check";
import { sdkCopies } from "./sdk-copies";

/** Checks the SDK of a program: its version, and that there is only one copy. */
export function sdkCheck({ programFolder, folder }: Project, engine: Engine): Check {
  const subject = { part: "Project", subject: "Pulumi SDK" } as const;
  try {
    const { version } = engine.locateSdk(programFolder, `The program in ${programFolder}`);
    const copies = sdkCopies(programFolder);
    if (copies.length <= 1) {
      const finding = `${version}, one copy; the embedded engine requires ${engine.oldestSdk} or later`;
      return { ...subject, state: "ok", finding };
    }
    const locations = copies.map((copy) => `${copy.version} in ${relative(folder, copy.folder)}`);
    return {
      ...subject,
      state: "warning",
      finding: `${counted(copies.length, "copy", "copies")}: ${locations.join(", ")}`,
      fix: "Copies do not share the state of a run. `npm ls @pulumi/pulumi` shows which package requires which; `npm dedupe` may help.",
    };
  } catch (error) {
    if (!(error instanceof engine.PreviewError)) throw error;
    return { ...subject, state: "broken", finding: error.message };
  }
}
