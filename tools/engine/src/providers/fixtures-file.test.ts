import assert from "node:assert/strict";
import { PreviewError } from "../errors/preview-error";
import { makeSecret } from "../model/values";
import { readFixtures } from "./fixtures-file";

const refusal = (text: string): string => {
  try {
    readFixtures(text, "fixtures.yaml");
  } catch (error) {
    assert.ok(error instanceof PreviewError);
    return error.message;
  }
  throw new assert.AssertionError({ message: "the file was accepted" });
};

describe("readFixtures", () => {
  it("reads answers, secrets and outputs of other stacks", () => {
    const text = `
invokes:
  - token: aws:ec2/getVpc:getVpc
    args: { id: vpc-1 }
    result: { cidrBlock: 10.0.0.0/16 }
  - token: aws:index/getRegion:getRegion
    result: { name: eu-west-1 }
secrets:
  app:password: hunter2
  app:database: { user: me }
stackReferences:
  org/network/prod:
    outputs: { vpcId: vpc-1 }
remoteFiles:
  https://example.com/code.zip: copies/code.zip
`;
    assert.deepEqual(readFixtures(text, "fixtures.yaml"), {
      invokes: [
        { token: "aws:ec2/getVpc:getVpc", args: { id: "vpc-1" }, result: { cidrBlock: "10.0.0.0/16" } },
        { token: "aws:index/getRegion:getRegion", args: {}, result: { name: "eu-west-1" } },
      ],
      secrets: { "app:password": "hunter2", "app:database": '{"user":"me"}' },
      stackReferences: { "org/network/prod": { vpcId: "vpc-1" } },
      remoteFiles: { "https://example.com/code.zip": "copies/code.zip" },
    });
  });

  it("marks secret outputs of other stacks as such", () => {
    const text =
      "stackReferences:\n  org/network/prod: { outputs: { vpcId: vpc-1 }, secretOutputs: { token: hush } }\n";
    assert.deepEqual(readFixtures(text, "fixtures.yaml").stackReferences, {
      "org/network/prod": { vpcId: "vpc-1", token: makeSecret("hush") },
    });
  });

  it("takes an empty file for no fixtures", () => {
    assert.deepEqual(readFixtures("", "fixtures.yaml"), {
      invokes: [],
      secrets: {},
      stackReferences: {},
      remoteFiles: {},
    });
  });

  it("tells every problem with its position, by line", () => {
    const refused = refusal(`invoke: []
invokes:
  - token: getVpc
    reslt: {}
secrets: [a]
stackReferences:
  org/network/prod: { output: {} }
remoteFiles:
  code.zip: copies/code.zip
  https://example.com/code.zip: 7
`);
    assert.deepEqual(
      refused.split("\n").map((line) => line.replace(/ is .*/, "")),
      [
        "fixtures.yaml:1:9: invoke",
        "fixtures.yaml:3:5: invokes.0.result",
        "fixtures.yaml:3:12: invokes.0.token",
        "fixtures.yaml:4:12: invokes.0.reslt",
        "fixtures.yaml:5:10: secrets",
        "fixtures.yaml:7:31: stackReferences.org/network/prod.output",
        "fixtures.yaml:9:13: remoteFiles.code.zip",
        "fixtures.yaml:10:33: remoteFiles.https://example.com/code.zip",
      ],
    );
    assert.match(
      refused,
      /invokes\.0\.token is "getVpc" but must be the token of a function\. For example `aws:ssm/,
    );
    assert.match(refused, /invokes\.0\.result is missing but must be/);
  });

  it("tells where a file is no YAML", () => {
    assert.match(refusal("invokes:\n  - token: [\n"), /^fixtures\.yaml:3:1: /);
  });

  it("refuses what is no map", () => {
    assert.match(refusal("- a\n"), /^fixtures\.yaml:1:1: the file is \["a"\] but must be a map with invokes/);
  });
});
