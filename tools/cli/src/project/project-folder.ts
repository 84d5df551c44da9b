import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../user-error";

const projectFiles = ["Pulumi.yaml", "Pulumi.yml"];

/** The nearest folder with a Pulumi project, starting from a folder and searching upwards. */
export function projectFolder(start: string): string {
  if (!existsSync(start)) {
    throw new UserError(`There is no folder ${start}. Name the folder of a Pulumi project with -C DIR.`);
  }
  for (let folder = start; ; folder = dirname(folder)) {
    if (projectFiles.some((file) => existsSync(join(folder, file)))) return folder;
    if (dirname(folder) === folder) break;
  }
  throw new UserError(
    `There is no Pulumi project: no Pulumi.yaml in ${start}, nor in any folder above it. ` +
      "Go to the folder of a project, or name one with -C DIR.",
  );
}
