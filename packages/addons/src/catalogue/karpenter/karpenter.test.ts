import assert from "node:assert/strict";
import { recordResources } from "@eks-platform/testing";
import { knownFacts, sampleFacts } from "../../testing/sample-cluster";
import { createInterruptionQueue, interruptionQueueName } from "./interruption-queue";
import { nodeClass, nodePool } from "./node-pool";
import { statements } from "./statements";

const accounts = "arn:aws:events:eu-west-1:111122223333:rule/";
const record = () =>
  recordResources(() => createInterruptionQueue("dev-karpenter", sampleFacts("high", true), {}), {
    outputs: {
      "aws:cloudwatch/eventRule:EventRule": { arn: `${accounts}x`, name: "x" },
      "aws:sqs/queue:Queue": { arn: "arn:queue", url: "https://queue" },
    },
  });
const inputsOf = async (type: string) =>
  (await record()).filter((resource) => resource.type === type).map(({ inputs }) => inputs);

describe("createInterruptionQueue", () => {
  it("hears of everything that ends an instance", async () => {
    const patterns = (await inputsOf("aws:cloudwatch/eventRule:EventRule")).map(({ eventPattern }) =>
      JSON.parse(String(eventPattern)),
    );
    assert.deepEqual(patterns, [
      { source: ["aws.ec2"], "detail-type": ["EC2 Capacity Reservation Instance Interruption Warning"] },
      { source: ["aws.health"], "detail-type": ["AWS Health Event"] },
      { source: ["aws.ec2"], "detail-type": ["EC2 Instance Rebalance Recommendation"] },
      { source: ["aws.ec2"], "detail-type": ["EC2 Spot Instance Interruption Warning"] },
      { source: ["aws.ec2"], "detail-type": ["EC2 Instance State-change Notification"] },
    ]);
    const targets = await inputsOf("aws:cloudwatch/eventTarget:EventTarget");
    assert.deepEqual(
      targets.map(({ arn }) => arn),
      patterns.map(() => "arn:queue"),
    );
  });

  it("takes messages from its own rules only, over TLS only", async () => {
    const [queuePolicy] = await inputsOf("aws:sqs/queuePolicy:QueuePolicy");
    const [allow, deny, ...others] = JSON.parse(String(queuePolicy?.["policy"])).Statement;
    assert.deepEqual(allow.Principal, { Service: "events.amazonaws.com" });
    assert.equal(allow.Action, "sqs:SendMessage");
    assert.deepEqual(allow.Condition, { ArnEquals: { "aws:SourceArn": Array(5).fill(`${accounts}x`) } });
    assert.deepEqual(deny.Condition, { Bool: { "aws:SecureTransport": "false" } });
    assert.deepEqual(others, []);
  });

  it("is the queue that the controller may read", async () => {
    const [queue] = await inputsOf("aws:sqs/queue:Queue");
    const listen = statements(await knownFacts("high", true)).find(({ sid }) => sid === "Listen");
    assert.ok(listen && "resources" in listen);
    assert.deepEqual(listen.resources, [`arn:aws:sqs:eu-west-1:111122223333:${queue?.["name"]}`]);
    assert.equal(queue?.["name"], interruptionQueueName("sample"));
    assert.equal(queue?.["sqsManagedSseEnabled"], true);
  });
});

describe("nodeClass", () => {
  const spec = (nodeImage: string) => Object(nodeClass(sampleFacts("high", true), { nodeImage }).spec);

  it("asks for tokens, and lets none travel from the node to a pod", () => {
    assert.deepEqual(spec("al2023@v1").metadataOptions, {
      httpEndpoint: "enabled",
      httpTokens: "required",
      httpPutResponseHopLimit: 1,
    });
  });

  it("encrypts every disk, and gives Bottlerocket two", () => {
    const disks = (nodeImage: string) => spec(nodeImage).blockDeviceMappings;
    for (const { ebs } of [...disks("al2023@v1"), ...disks("bottlerocket@v1.2.3")])
      assert.equal(ebs.encrypted, true);
    assert.deepEqual(
      disks("bottlerocket@v1.2.3").map(({ deviceName }: { deviceName: string }) => deviceName),
      ["/dev/xvda", "/dev/xvdb"],
    );
    assert.equal(disks("al2023@v1").length, 1);
  });
});

describe("nodePool", () => {
  const spec = (capacity: "on-demand" | "spot" | "spot-then-on-demand") =>
    Object(nodePool({ capacity, cpuLimit: 64 }).spec);

  it("buys what was asked for, and falls back only where that was asked for", () => {
    const bought = (capacity: Parameters<typeof spec>[0]) => spec(capacity).template.spec.requirements[0];
    assert.deepEqual(bought("spot").values, ["spot"]);
    assert.deepEqual(bought("on-demand").values, ["on-demand"]);
    assert.deepEqual(bought("spot-then-on-demand").values, ["spot", "on-demand"]);
  });

  it("has a limit, an end for every node, and a budget for disruption", () => {
    const { limits, template, disruption } = spec("spot");
    assert.deepEqual(limits, { cpu: "64" });
    assert.equal(template.spec.expireAfter, "336h");
    assert.deepEqual(disruption.budgets, [{ nodes: "10%" }]);
  });
});
