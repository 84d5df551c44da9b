import assert from "node:assert/strict";
import { join } from "node:path";
import { withFolder } from "../../testing/folder";
import { sdkCopies } from "./sdk-copies";

const manifest = (version: string) => JSON.stringify({ version });

describe("sdkCopies", () => {
  it("finds the copy of the program and those inside of packages, nearest first", () =>
    withFolder(
      {
        "node_modules/@pulumi/pulumi/package.json": manifest("3.250.0"),
        "node_modules/@pulumi/eks/node_modules/@pulumi/pulumi/package.json": manifest("3.200.0"),
        "node_modules/plain/node_modules/@pulumi/pulumi/package.json": manifest("3.100.0"),
        "app/node_modules/@pulumi/pulumi/package.json": manifest("3.260.0"),
      },
      (folder) => {
        const [first, ...others] = sdkCopies(join(folder, "app")).map(({ version }) => version);
        assert.equal(first, "3.260.0");
        assert.deepEqual(others.sort(), ["3.100.0", "3.200.0", "3.250.0"]);
      },
    ));

  it("finds one where there is one, and none where there is none", () =>
    withFolder({ "node_modules/@pulumi/pulumi/package.json": manifest("3.250.0"), "app/x": "" }, (folder) => {
      const place = join(folder, "node_modules/@pulumi/pulumi");
      assert.deepEqual(sdkCopies(join(folder, "app")), [{ version: "3.250.0", folder: place }]);
      assert.deepEqual(sdkCopies("/"), []);
    }));
});
