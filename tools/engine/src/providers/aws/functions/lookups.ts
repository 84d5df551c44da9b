import type { AwsFunction } from "./function";
import { simulatedResult } from "./function";

/**
 * Functions that look up one resource: its kind, and the properties that identify it. A caller has these from the
 * resource itself, so it exists by then; with other properties, the answer would depend on the order of requests.
 */
const lookups: readonly (readonly [token: string, kind: string, by: Readonly<Record<string, string>>])[] = [
  ["aws:ec2/getInternetGateway:getInternetGateway", "ec2/internetGateway", { internetGatewayId: "id" }],
  ["aws:ec2/getLaunchTemplate:getLaunchTemplate", "ec2/launchTemplate", { id: "id", name: "name" }],
  ["aws:ec2/getNatGateway:getNatGateway", "ec2/natGateway", { id: "id" }],
  ["aws:ec2/getSecurityGroup:getSecurityGroup", "ec2/securityGroup", { id: "id", name: "name" }],
  ["aws:ec2/getSubnet:getSubnet", "ec2/subnet", { id: "id" }],
  ["aws:ec2/getVpc:getVpc", "ec2/vpc", { id: "id" }],
  ["aws:ecr/getRepository:getRepository", "ecr/repository", { name: "name" }],
  ["aws:eks/getNodeGroup:getNodeGroup", "eks/nodeGroup", { nodeGroupName: "nodeGroupName" }],
  ["aws:iam/getInstanceProfile:getInstanceProfile", "iam/instanceProfile", { name: "name" }],
  ["aws:iam/getOpenIdConnectProvider:getOpenIdConnectProvider", "iam/openIdConnectProvider", { arn: "arn" }],
  ["aws:iam/getRole:getRole", "iam/role", { name: "name" }],
  ["aws:kms/getAlias:getAlias", "kms/alias", { name: "name" }],
  ["aws:kms/getKey:getKey", "kms/key", { keyId: "keyId" }],
  ["aws:lb/getLoadBalancer:getLoadBalancer", "lb/loadBalancer", { arn: "arn", name: "name" }],
  ["aws:route53/getZone:getZone", "route53/zone", { zoneId: "zoneId" }],
  ["aws:s3/getBucket:getBucket", "s3/bucket", { bucket: "bucket" }],
  ["aws:secretsmanager/getSecret:getSecret", "secretsmanager/secret", { arn: "arn" }],
  ["aws:sqs/getQueue:getQueue", "sqs/queue", { name: "name" }],
];

/** Finds resources that the same preview has created. A call without arguments finds nothing. */
export const lookupFunctions: Readonly<Record<string, AwsFunction>> = Object.fromEntries(
  lookups.map(([token, kind, by]) => {
    const lookUp: AwsFunction = (args, { createdResources }) => {
      const given = Object.entries(by).filter(([argument]) => args[argument] !== undefined);
      if (given.length === 0) return undefined;
      const found = createdResources.first(
        kind,
        Object.fromEntries(given.map(([argument, name]) => [name, args[argument]])),
      );
      return found && simulatedResult({ ...found.properties, id: found.id });
    };
    return [token, lookUp];
  }),
);
