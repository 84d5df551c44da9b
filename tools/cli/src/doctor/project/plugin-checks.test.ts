import assert from "node:assert/strict";
import { join } from "node:path";
import * as engine from "@eks-platform/engine";
import { withFolder } from "../../testing/folder";
import { pluginChecks } from "./plugin-checks";

const packages = [
  { name: "eks", version: "v4.3.0" },
  { name: "aws", version: "v7.48.0" },
  { name: "random", version: "v4.21.0" },
];
const stacks = { packages: new Set(["pulumi", "eks", "aws"]), componentPackages: new Set(["eks"]) };

describe("pluginChecks", () => {
  const found = (home: string) =>
    pluginChecks(stacks, packages, home, engine).map(({ subject, state }) => [subject, state]);

  it("asks for the versions of the SDKs that the stacks use, and no others", () =>
    withFolder({ "plugins/resource-eks-v4.2.0/pulumi-resource-eks": "" }, (home) => {
      const [eks, others] = pluginChecks(stacks, packages, home, engine);
      assert.deepEqual(found(home), [
        ["plugin eks", "absent"],
        ["other plugins", "absent"],
      ]);
      assert.match(eks?.finding ?? "", /^4\.3\.0 is not installed \(only 4\.2\.0\)/);
      assert.match(eks?.fix ?? "", /pulumi plugin install resource eks 4\.3\.0/);
      assert.match(others?.finding ?? "", /^aws 7\.48\.0 not installed/);
    }));

  it("finds them in the Pulumi home", () =>
    withFolder(
      {
        "plugins/resource-eks-v4.3.0/pulumi-resource-eks": "",
        "plugins/resource-aws-v7.48.0/pulumi-resource-aws": "",
      },
      (home) =>
        assert.deepEqual(found(home), [
          ["plugin eks", "ok"],
          ["other plugins", "ok"],
        ]),
    ));

  it("takes one that is only half installed for absent", () =>
    withFolder(
      {
        "plugins/resource-eks-v4.3.0/pulumi-resource-eks": "",
        [join("plugins", "resource-eks-v4.3.0.partial")]: "",
      },
      (home) => assert.deepEqual(found(home)[0], ["plugin eks", "absent"]),
    ));
});
