import { relative } from "node:path";
import type { Project } from "@eks-platform/engine";
import { counted } from "../report/wording";
import type { Engine } from "../surroundings";
import type { Check } from "./check";
import { sdkCopies } from "./sdk-copies";

/** Looks for the SDK of a program: whether the embedded engine speaks to it, and whether there is one copy. */
export function sdkCheck({ programFolder, folder }: Project, engine: Engine): Check {
  const subject = { part: "Project", subject: "Pulumi SDK" } as const;
  try {
    const { version } = engine.locateSdk(programFolder, `The program in ${programFolder}`);
    const copies = sdkCopies(programFolder);
    if (copies.length <= 1) {
      const finding = `${version}, one copy; the embedded engine takes ${engine.oldestSdk} or later`;
      return { ...subject, state: "ok", finding };
    }
    const places = copies.map((copy) => `${copy.version} in ${relative(folder, copy.folder)}`);
    return {
      ...subject,
      state: "warning",
      finding: `${counted(copies.length, "copy", "copies")}: ${places.join(", ")}`,
      fix: "What one copy knows of a run, another does not. `npm ls @pulumi/pulumi` says who asks for which; `npm dedupe` may help.",
    };
  } catch (error) {
    if (!(error instanceof engine.PreviewError)) throw error;
    return { ...subject, state: "broken", finding: error.message };
  }
}
