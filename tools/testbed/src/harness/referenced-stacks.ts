import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { isSecret, type ValueMap } from "@eks-platform/engine/providers";
import { stringify } from "yaml";

/** A stack that a program references. */
export interface ReferencedStack {
  readonly project: string;
  readonly stack: string;
  readonly outputs: ValueMap;
}

/**
 * Parses `organization/project/stack`. A file backend has a single organization.
 *
 * @param own project of the program: a bare stack name refers to it
 */
export function parseStackReference(reference: string, own: string, outputs: ValueMap): ReferencedStack {
  const [stack = "", project = own] = reference.split("/").reverse();
  return { project, stack, outputs };
}

/** Writes a project whose program only exports the outputs of a stack. */
export function writeExportingProject(
  folder: string,
  programFolder: string,
  { project, outputs }: ReferencedStack,
): void {
  mkdirSync(folder, { recursive: true });
  const sdk = createRequire(join(programFolder, "package.json")).resolve("@pulumi/pulumi/package.json");
  // The `node_modules` folder of the SDK: three levels above `@pulumi/pulumi/package.json`.
  symlinkSync(dirname(dirname(dirname(sdk))), join(folder, "node_modules"));
  const runtime = { name: "nodejs", options: { typescript: false } };
  writeFileSync(join(folder, "Pulumi.yaml"), stringify({ name: project, runtime }));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: project, main: "index.js" }));
  writeFileSync(join(folder, "index.js"), renderExportingProgram(outputs));
}

function renderExportingProgram(outputs: ValueMap): string {
  const lines = Object.entries(outputs).map(([name, value]) => {
    const text = isSecret(value) ? `secret(${JSON.stringify(value.value)})` : JSON.stringify(value);
    return `exports[${JSON.stringify(name)}] = ${text};`;
  });
  return ['const { secret } = require("@pulumi/pulumi");', ...lines, ""].join("\n");
}
