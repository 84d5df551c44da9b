import assert from "node:assert/strict";
import { PreviewError } from "../errors/preview-error";
import { type Files, TemporaryFolder } from "../run/temporary-folder.test.support";
import { readPackFolder } from "./pack-folder";

const pack: Files = {
  "PulumiPolicy.yaml": "runtime: nodejs\n",
  "package.json": { version: "0.1.0" },
  "index.js": "",
};

describe("readPackFolder", () => {
  const read = (files: Files) => {
    const folder = new TemporaryFolder(files);
    try {
      return readPackFolder(folder.path);
    } catch (error) {
      assert.ok(error instanceof PreviewError);
      return error.message.replaceAll(folder.path, "DIR");
    } finally {
      folder.remove();
    }
  };

  it("refuses a pack without a version, and names the file for it", () => {
    assert.equal(
      read({ ...pack, "package.json": {}, "PulumiPolicy.yaml": "runtime: nodejs\nversion: 1.0.0\n" }),
      'The policy pack in DIR has no version. Add a line such as "version": "0.1.0" to DIR/package.json: ' +
        "Pulumi refuses a pack without one, even if PulumiPolicy.yaml names a version.",
    );
  });

  it("refuses a folder without a pack", () => {
    assert.match(String(read({})), /^DIR is no policy pack: it has no PulumiPolicy\.yaml\./);
  });

  it("refuses a pack of another runtime, with its position", () => {
    assert.match(
      String(read({ ...pack, "PulumiPolicy.yaml": "runtime: python\n" })),
      /^DIR\/PulumiPolicy\.yaml:1:10: /,
    );
  });

  it("knows whether a compiler is needed", () => {
    const isJavaScript = (files: Files) => {
      const found = read(files);
      return typeof found !== "string" && found.isJavaScript;
    };
    assert.equal(isJavaScript(pack), true);
    assert.equal(
      isJavaScript({ ...pack, "package.json": { version: "1.0.0", main: "dist" }, "dist/index.js": "" }),
      true,
    );
    const inTypeScript = { ...pack, "package.json": { version: "1.0.0", main: "start.ts" }, "start.ts": "" };
    assert.equal(isJavaScript(inTypeScript), false);
  });
});
