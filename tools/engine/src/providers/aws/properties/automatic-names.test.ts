import assert from "node:assert/strict";
import type { ValueMap } from "../../../model/values";
import { Catalogue } from "../../catalogue";
import { awsKindOf } from "../kind";
import { automaticName } from "./automatic-names";

const catalogue = Catalogue.of(__dirname);

function nameOf(type: string, name: string, inputs: ValueMap = {}): ValueMap {
  const schema = catalogue.resource(type);
  assert.ok(schema, `${type} is in the SDK`);
  return automaticName(
    { urn: `urn:pulumi:dev::shop::${type}::${name}`, type, name, inputs, schema },
    awsKindOf(type),
  );
}

describe("automaticName", () => {
  const cases: Readonly<Record<string, readonly [type: string, property: string, shape: RegExp]>> = {
    "adds seven digits": ["aws:ec2/securityGroup:SecurityGroup", "name", /^Web-[0-9a-f]{7}$/],
    "fills the property that is the name": [
      "aws:eks/nodeGroup:NodeGroup",
      "nodeGroupName",
      /^Web-[0-9a-f]{7}$/,
    ],
    "writes buckets in lower case": ["aws:s3/bucket:Bucket", "bucket", /^web-[0-9a-f]{7}$/],
    "puts alias/ before aliases of keys": ["aws:kms/alias:Alias", "name", /^alias\/Web-[0-9a-f]{7}$/],
    "has no digits in databases of Glue": [
      "aws:glue/catalogDatabase:CatalogDatabase",
      "name",
      /^web_[a-z]{8}$/,
    ],
    "takes the logical name for keys of objects": ["aws:s3/bucketObjectv2:BucketObjectv2", "key", /^Web$/],
    "fills identifiers of databases": ["aws:rds/instance:Instance", "identifier", /^Web-[0-9a-f]{7}$/],
    "names functions": ["aws:lambda/function:Function", "name", /^Web-[0-9a-f]{7}$/],
    "names targets of events": ["aws:cloudwatch/eventTarget:EventTarget", "targetId", /^Web-[0-9a-f]{7}$/],
    "names key pairs": ["aws:ec2/keyPair:KeyPair", "keyName", /^Web-[0-9a-f]{7}$/],
  };
  for (const [what, [type, property, shape]] of Object.entries(cases)) {
    it(what, () => {
      const named = nameOf(type, "Web");
      assert.deepEqual(Object.keys(named), [property]);
      assert.match(String(named[property]), shape);
    });
  }

  it("ends names of first-in-first-out queues and topics as AWS wants", () => {
    assert.match(
      String(nameOf("aws:sqs/queue:Queue", "q", { fifoQueue: true }).name),
      /^q-[0-9a-f]{7}\.fifo$/,
    );
    assert.match(
      String(nameOf("aws:sns/topic:Topic", "t", { fifoTopic: true }).name),
      /^t-[0-9a-f]{7}\.fifo$/,
    );
    assert.match(String(nameOf("aws:sqs/queue:Queue", "q", { fifoQueue: false }).name), /^q-[0-9a-f]{7}$/);
  });

  it("names nothing that has a name or a prefix", () => {
    assert.deepEqual(nameOf("aws:iam/role:Role", "r", { name: "mine" }), {});
    assert.deepEqual(nameOf("aws:iam/role:Role", "r", { namePrefix: "mine-" }), {});
    assert.deepEqual(nameOf("aws:eks/nodeGroup:NodeGroup", "n", { nodeGroupNamePrefix: "mine-" }), {});
    assert.deepEqual(nameOf("aws:s3/bucket:Bucket", "b", { bucketPrefix: "mine-" }), {});
  });

  it("names nothing whose name is something else, or that has none", () => {
    assert.deepEqual(nameOf("aws:route53/record:Record", "www"), {});
    assert.deepEqual(nameOf("aws:eks/addon:Addon", "coredns"), {});
    assert.deepEqual(nameOf("aws:ec2/vpc:Vpc", "main"), {});
  });

  it("refuses names that are too long for AWS", () => {
    assert.throws(
      () => nameOf("aws:iam/role:Role", "r".repeat(57)),
      /longer than the 64 that AWS allows.*`name`/,
    );
    assert.equal(String(nameOf("aws:iam/role:Role", "r".repeat(56)).name).length, 64);
  });
});
