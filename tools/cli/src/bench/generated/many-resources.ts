import { type TemporaryProject, temporaryProject, writeFiles } from "./temporary-project";

/** Resources of one group: a component, and nine children of which some wait for others. */
const groupSize = 10;

/**
 * A project whose only stack has many resources, `dev`: groups of a queue with its neighbours, as a program with many
 * services has them.
 *
 * @param installed folder whose packages it uses
 * @param count resources, in tens; the stack and its provider come on top
 */
export function manyResources(installed: string, count: number): TemporaryProject {
  const project = temporaryProject(installed);
  writeFiles(project.folder, {
    "Pulumi.yaml": "name: many-resources\nruntime:\n  name: nodejs\n  options: { typescript: false }\n",
    "Pulumi.dev.yaml": "config:\n  aws:region: eu-west-1\n",
    "package.json": JSON.stringify({ name: "many-resources", version: "1.0.0", main: "index.js" }),
    "index.js": program(count / groupSize),
  });
  return project;
}

const program = (groups: number) => `"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

class Service extends pulumi.ComponentResource {
  constructor(name) {
    super("bench:index:Service", name);
    const here = { parent: this };
    const key = new aws.kms.Key(name, { description: name, enableKeyRotation: true }, here);
    const letters = new aws.sqs.Queue(\`\${name}-letters\`, { kmsMasterKeyId: key.arn }, here);
    const queue = new aws.sqs.Queue(
      name,
      {
        kmsMasterKeyId: key.arn,
        redrivePolicy: letters.arn.apply((deadLetterTargetArn) =>
          JSON.stringify({ deadLetterTargetArn, maxReceiveCount: 5 }),
        ),
      },
      here,
    );
    const topic = new aws.sns.Topic(name, { kmsMasterKeyId: key.id }, here);
    new aws.sns.TopicSubscription(name, { topic: topic.arn, protocol: "sqs", endpoint: queue.arn }, here);
    const logs = new aws.cloudwatch.LogGroup(name, { retentionInDays: 30, kmsKeyId: key.arn }, here);
    const trust = { Version: "2012-10-17", Statement: [] };
    const role = new aws.iam.Role(name, { assumeRolePolicy: JSON.stringify(trust) }, here);
    new aws.iam.RolePolicy(
      name,
      {
        role: role.id,
        policy: pulumi.all([queue.arn, logs.arn]).apply((arns) =>
          JSON.stringify({
            Version: "2012-10-17",
            Statement: arns.map((Resource) => ({ Effect: "Allow", Action: "sqs:SendMessage", Resource })),
          }),
        ),
      },
      here,
    );
    new aws.ssm.Parameter(name, { type: "SecureString", value: queue.url, keyId: key.id }, here);
    this.registerOutputs({ url: queue.url });
  }
}

for (let index = 0; index < ${groups}; index++) new Service(\`service-\${index}\`);
`;
