import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listRequiredPackages } from "./required-packages";

describe("requiredPackages", () => {
  let root = "";
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), "required-packages-"))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const install = (folder: string, name: string, manifest: object) => {
    const path = join(root, folder, "node_modules", name);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, "package.json"), JSON.stringify({ name, version: "1.2.3", ...manifest }));
  };
  const provider = { pulumi: { resource: true } };

  it("finds the SDKs of providers, with and without a scope, and nothing else", () => {
    install(".", "@pulumi/aws", { ...provider, version: "7.48.0" });
    install(".", "pulumi-thing", { pulumi: { resource: true, name: "thing", version: "v4.5.6" } });
    install(".", "@pulumi/pulumi", {});
    install(".", "left-pad", { pulumi: { resource: false } });
    mkdirSync(join(root, "node_modules/.bin"));
    assert.deepEqual(listRequiredPackages(root), [
      { name: "aws", version: "v7.48.0" },
      { name: "thing", version: "v4.5.6" },
    ]);
  });

  it("prefers the copy that is nearer to the program", () => {
    install(".", "@pulumi/aws", { ...provider, version: "6.0.0" });
    install("program", "@pulumi/aws", { ...provider, version: "7.48.0" });
    assert.deepEqual(listRequiredPackages(join(root, "program")), [{ name: "aws", version: "v7.48.0" }]);
  });

  it("looks where the program really is, if it is reached by a link", () => {
    install("program", "@pulumi/aws", provider);
    mkdirSync(join(root, "elsewhere"));
    symlinkSync(join(root, "program"), join(root, "elsewhere/link"));
    assert.deepEqual(listRequiredPackages(join(root, "elsewhere/link")), [
      { name: "aws", version: "v1.2.3" },
    ]);
  });
});
