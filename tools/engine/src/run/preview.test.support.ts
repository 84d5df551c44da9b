import assert from "node:assert/strict";
import { preview } from "./preview";
import type { Outcome, PreviewRequest } from "./request";
import { type Files, TemporaryFolder } from "./temporary-folder.test.support";

export const javaScript = "name: shop\nruntime: { name: nodejs, options: { typescript: false } }\n";

/** A project of one module, which may use `pulumi` and `Thing`, a resource of a package that is not installed. */
export const projectOf = (program: string, more: Files = {}): Files => ({
  "Pulumi.yaml": javaScript,
  "Pulumi.dev.yaml": "config:\n  shop:size: 3\n",
  "package.json": { name: "shop", main: "index.js" },
  "index.js": `const pulumi = require("@pulumi/pulumi");
class Thing extends pulumi.CustomResource {
  constructor(name, props = {}, opts) { super("test:index:Thing", name, props, opts); }
}
${program}`,
  ...more,
});

/** All files except one. */
export const projectWithout = (files: Files, name: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([file]) => file !== name));

/** A project of one test, and previews of it. */
export class TestProject {
  private written: TemporaryFolder | undefined;

  get folder(): TemporaryFolder {
    return this.written ?? assert.fail("no project was written");
  }

  /** Writes a project and previews its stack `dev`, with the request's changes. */
  preview(files: Files, request: Partial<PreviewRequest> = {}): Promise<readonly Outcome[]> {
    this.write(files);
    return this.previewAgain(request);
  }

  write(files: Files, packages: "installed" | "empty" = "installed"): void {
    this.written = new TemporaryFolder(files, packages);
  }

  previewAgain(request: Partial<PreviewRequest>): Promise<readonly Outcome[]> {
    const { path: projectFolder } = this.folder;
    return preview({
      projectFolder,
      stacks: ["dev"],
      policyPacks: [],
      mode: "known",
      strict: false,
      ...request,
    });
  }

  remove(): void {
    this.written?.remove();
  }
}

/** The outcome of the only environment. */
export const only = ([outcome]: readonly Outcome[]) => outcome ?? assert.fail("there is no outcome");

/** Messages of the errors in a plan. */
export const errors = ({ plan }: Outcome) =>
  plan.diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message);

/** Names of the resources of a plan, in its order. */
export const names = ({ plan }: Outcome) => plan.steps.map(({ urn }) => urn.split("::").at(-1));
