import assert from "node:assert/strict";
import { testingTree } from "../testing-tree.mjs";
import ruleGenerator from "./generator.js";

const root = "policies/rules/src";
const aws = `import type * as aws from "@pulumi/aws";

export const cluster = resourceType<aws.eks.ClusterArgs>("aws:eks/cluster:Cluster");
export const instance = resourceType<aws.ec2.InstanceArgs>("aws:ec2/instance:Instance");
export const launchTemplate = resourceType<aws.ec2.LaunchTemplateArgs>(
  "aws:ec2/launchTemplate:LaunchTemplate",
);

// Types with two tokens.
export const buckets = [resourceType<aws.s3.BucketArgs>("aws:s3/bucket:Bucket")];
`;
const kubernetes =
  'export const service = resourceType<kubernetes.core.v1.ServiceArgs>("kubernetes:core/v1:Service");\n';
const catalogue =
  'export { ebsEncrypted } from "./ec2/ebs-encrypted";\nexport { s3Private } from "./s3/s3-private";\n';

const schema = {
  name: "rds-encrypted",
  service: "rds",
  resource: "aws:rds/instance:Instance",
  property: "storageEncrypted",
};

describe("the generator of rules", () => {
  let tree;

  beforeEach(() => {
    tree = testingTree({
      [`${root}/catalogue.ts`]: catalogue,
      [`${root}/resources/aws.ts`]: aws,
      [`${root}/resources/kubernetes.ts`]: kubernetes,
    });
  });

  const read = (file) => tree.read(`${root}/${file}`, "utf8");

  it("writes the rule and its test", async () => {
    await ruleGenerator(tree, { ...schema, description: "Databases are encrypted.", severity: "critical" });
    const rule = read("rds/rds-encrypted.ts");
    assert.match(rule, /export const rdsEncrypted = defineResourceRule\(\{\n {2}name: "rds-encrypted",\n/);
    assert.match(rule, /description: "Databases are encrypted\.",\n {2}severity: "critical",/);
    assert.match(rule, /appliesTo: \[rdsInstance\],\n {2}\*findings\(\{ storageEncrypted \}\) \{/);
    assert.match(read("rds/rds-encrypted.test.ts"), /describeRule\(rdsEncrypted, \{/);
  });

  it("adds the rule's line to the catalogue, where it belongs", async () => {
    await ruleGenerator(tree, schema);
    assert.deepEqual(
      read("catalogue.ts").split("\n")[1],
      'export { rdsEncrypted } from "./rds/rds-encrypted";',
    );
  });

  it("declares a type that no rule evaluated before, under a name that is free", async () => {
    await ruleGenerator(tree, schema);
    const declaration =
      'export const rdsInstance = resourceType<aws.rds.InstanceArgs>("aws:rds/instance:Instance");';
    assert.match(
      read("resources/aws.ts"),
      /"aws:ec2\/launchTemplate:LaunchTemplate",?\s*\);\nexport const rdsInstance/,
    );
    assert.ok(read("resources/aws.ts").includes(declaration));
  });

  it("uses a type that is declared already, of AWS and of Kubernetes", async () => {
    for (const [name, resource, variable, sdk] of [
      ["lt-a", "aws:ec2/launchTemplate:LaunchTemplate", "launchTemplate", "aws"],
      ["svc-a", "kubernetes:core/v1:Service", "service", "kubernetes"],
    ]) {
      await ruleGenerator(tree, { ...schema, name, resource });
      assert.match(
        read(`rds/${name}.ts`),
        new RegExp(`import \\{ ${variable} \\} from "\\.\\./resources/${sdk}";`),
      );
    }
    assert.equal(read("resources/aws.ts"), aws);
  });

  it("refuses a rule that there is, a name in another form, and a type that it cannot declare", async () => {
    await assert.rejects(
      ruleGenerator(tree, { ...schema, name: "ebs-encrypted" }),
      /has a rule "ebs-encrypted" already/,
    );
    tree.write(`${root}/rds/rds-encrypted.ts`, "mine");
    await assert.rejects(
      ruleGenerator(tree, schema),
      /never overwrites.*: policies\/rules\/src\/rds\/rds-encrypted\.ts\./,
    );
    await assert.rejects(
      ruleGenerator(tree, { ...schema, name: "rdsPublic" }),
      /must be lower-case words with hyphens/,
    );
    await assert.rejects(
      ruleGenerator(tree, { ...schema, name: "x", resource: "kubernetes:a/v1:B" }),
      /token of AWS/,
    );
    await assert.rejects(
      ruleGenerator(tree, { ...schema, name: "x", property: "a.b" }),
      /must be one at the top/,
    );
    assert.equal(read("catalogue.ts"), catalogue);
  });
});
