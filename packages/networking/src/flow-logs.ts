import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as ec2 from "@pulumi/aws/ec2";
import * as iam from "@pulumi/aws/iam";
import { type Input, jsonStringify, type Output } from "@pulumi/pulumi";
import type { ComponentContext } from "./component-context";

/** How long flow logs are kept, and who can read them. */
export interface FlowLogSettings {
  readonly flowLogRetentionDays: number;
  readonly flowLogKmsKeyArn?: Input<string>;
}

/**
 * Builds flow logs of every accepted and refused connection of a VPC, kept in CloudWatch.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html
 */
export function createFlowLogs(
  { name, vpcId, child }: ComponentContext,
  { flowLogRetentionDays, flowLogKmsKeyArn }: FlowLogSettings,
): void {
  const named = `${name}-flow-logs`;
  const tags = { Name: named };
  const group = new cloudwatch.LogGroup(
    named,
    {
      name: `/aws/vpc/${name}/flow-logs`,
      retentionInDays: flowLogRetentionDays,
      ...(flowLogKmsKeyArn !== undefined && { kmsKeyId: flowLogKmsKeyArn }),
      tags,
    },
    child,
  );
  const role = new iam.Role(named, { assumeRolePolicy: trustOf(group.arn), tags }, child);
  const policy = new iam.RolePolicy(named, { role: role.name, policy: writeTo(group.arn) }, child);
  new ec2.FlowLog(
    named,
    {
      vpcId,
      trafficType: "ALL",
      logDestinationType: "cloud-watch-logs",
      logDestination: group.arn,
      iamRoleArn: role.arn,
      tags,
    },
    // Without the permission the first deliveries fail, and the log is marked as broken.
    { ...child, dependsOn: [policy] },
  );
}

/** Trusts the flow logs service, and only when it works for the account that owns the log group. */
function trustOf(groupArn: Output<string>): Output<string> {
  return jsonStringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "vpc-flow-logs.amazonaws.com" },
        Action: "sts:AssumeRole",
        Condition: {
          StringEquals: { "aws:SourceAccount": groupArn.apply((arn) => arn.split(":")[4] ?? "") },
        },
      },
    ],
  });
}

function writeTo(groupArn: Output<string>): Output<string> {
  return jsonStringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Action: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
        Resource: [groupArn, groupArn.apply((arn) => `${arn}:*`)],
      },
    ],
  });
}
