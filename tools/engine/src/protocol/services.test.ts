import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PreviewError } from "../errors/preview-error";
import { loadServices } from "./services";

describe("loadServices", () => {
  it("speaks the protocol of the project's own SDK", () => {
    const { sdkVersion, resourceServices, callback } = loadServices(__dirname);
    assert.match(sdkVersion, /^\d+\.\d+\.\d+$/);
    assert.equal(resourceServices.ResourceMonitorService.invoke.path, "/pulumirpc.ResourceMonitor/Invoke");
    assert.equal(new callback.Callback().setToken("word").getToken(), "word");
  });

  it("loads no part of the SDK but its protocol", () => {
    // In a process of its own: other tests load the SDK into this one.
    const program = `
      require(${JSON.stringify(require.resolve("./services"))}).loadServices(${JSON.stringify(__dirname)});
      process.stdout.write(JSON.stringify(Object.keys(require.cache)));`;
    // The program writes a list of files.
    const files = JSON.parse(
      execFileSync(process.execPath, ["-e", program], { encoding: "utf8" }),
    ) as string[];
    assert.ok(files.some((file) => /@pulumi\/pulumi\/proto\//.test(file)));
    assert.deepEqual(
      files.filter((file) => /@pulumi\/pulumi\/(?!proto\/|package\.json)/.test(file)),
      [],
    );
  });

  describe("in a broken project", () => {
    const folder = mkdtempSync(join(tmpdir(), "engine-services-"));
    after(() => rmSync(folder, { recursive: true }));

    it("explains how to install a missing SDK", () => {
      const complaint = new PreviewError(
        `The project in ${folder} has no @pulumi/pulumi installed. ` +
          'Run "npm install" there, and make sure that its package.json lists @pulumi/pulumi.',
      );
      assert.throws(() => loadServices(folder), complaint);
    });

    it("names the missing module of an incomplete SDK, and the versions that work", () => {
      const sdk = join(folder, "node_modules", "@pulumi", "pulumi");
      mkdirSync(sdk, { recursive: true });
      writeFileSync(join(sdk, "package.json"), JSON.stringify({ name: "@pulumi/pulumi", version: "3.1.0" }));
      assert.throws(
        () => loadServices(folder),
        (error) =>
          error instanceof PreviewError &&
          /@pulumi\/pulumi 3\.1\.0 .* has no module .*3\.248\.0 and 3\.270\.0/.test(error.message),
      );
    });
  });
});
