import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PreviewError } from "../run/request";
import { loadServices } from "./services";

describe("loadServices", () => {
  it("speaks the protocol of the project's own SDK", () => {
    const { sdkVersion, resourceServices, callback } = loadServices(__dirname);
    assert.match(sdkVersion, /^\d+\.\d+\.\d+$/);
    assert.equal(resourceServices.ResourceMonitorService.invoke.path, "/pulumirpc.ResourceMonitor/Invoke");
    assert.equal(new callback.Callback().setToken("word").getToken(), "word");
  });

  it("loads no part of the SDK but its protocol", () => {
    loadServices(__dirname);
    const loaded = Object.keys(require.cache).filter((file) =>
      /@pulumi\/pulumi\/(?!proto\/|package\.json)/.test(file),
    );
    assert.deepEqual(loaded, []);
  });

  describe("in a broken project", () => {
    const folder = mkdtempSync(join(tmpdir(), "engine-services-"));
    after(() => rmSync(folder, { recursive: true }));

    it("tells how to install a missing SDK", () => {
      const complaint = new PreviewError(
        `The project in ${folder} has no @pulumi/pulumi installed. ` +
          'Run "npm install" there, and make sure that its package.json lists @pulumi/pulumi.',
      );
      assert.throws(() => loadServices(folder), complaint);
    });

    it("tells which module an incomplete SDK lacks, and which versions work", () => {
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
