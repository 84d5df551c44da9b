import assert from "node:assert/strict";
import { testingTree } from "../testing-tree.mjs";
import environmentGenerator from "./generator.js";

const staging = `# yaml-language-server: $schema=environment.schema.json
# The rehearsal of prod.
config:
  eks-platform:network:
    cidr: 10.20.0.0/16 # apart from the others
  eks-platform:cluster:
    serviceCidr: 172.20.0.0/16
  eks-platform:addons:
    install:
      external-dns: { domains: [staging.example.com], zoneIds: [Z0STAGING1] } # staging's own
`;
const file = (name) => `stacks/config/Pulumi.${name}.yaml`;

describe("the generator of environments", () => {
  let tree;

  beforeEach(() => {
    tree = testingTree({
      [file("staging")]: staging,
      [file("prod")]: "config: { eks-platform:network: { cidr: 10.30.0.0/16 } }\n",
    });
  });

  it("writes the other environment's file with a range and names of its own, and keeps all else", async () => {
    await environmentGenerator(tree, { name: "qa" });
    assert.equal(
      tree.read(file("qa"), "utf8"),
      staging
        .replace("# The rehearsal of prod.", "# qa: like staging.")
        .replace("10.20.0.0/16", "10.31.0.0/16")
        .replace("staging.example.com", "qa.example.com"),
    );
  });

  it("takes the range that it is given, unless it overlaps another one", async () => {
    await environmentGenerator(tree, { name: "qa", cidr: "10.99.0.0/16" });
    assert.match(tree.read(file("qa"), "utf8"), /cidr: 10\.99\.0\.0\/16/);
    for (const cidr of ["10.30.128.0/17", "10.0.0.0/8", "172.20.4.0/24"]) {
      await assert.rejects(
        environmentGenerator(tree, { name: "load", cidr }),
        new RegExp(`${cidr} overlaps `),
      );
    }
    await assert.rejects(environmentGenerator(tree, { name: "load", cidr: "10.0.0.0" }), /is no range/);
  });

  it("refuses an environment that there is, and one that is to be like none", async () => {
    await assert.rejects(environmentGenerator(tree, { name: "prod" }), /never overwrites/);
    await assert.rejects(
      environmentGenerator(tree, { name: "qa", from: "test" }),
      /no environment "test".*staging/,
    );
    await assert.rejects(environmentGenerator(tree, { name: "QA" }), /must be lower-case words/);
  });
});
