import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

interface TableSettings {
  hashKey: string;
  rangeKey?: string;
  indexes?: string[];
}

const tables = new pulumi.Config().requireObject<Record<string, TableSettings>>("tables");

export const arns: Record<string, pulumi.Output<string>> = {};
for (const [name, { hashKey, rangeKey, indexes = [] }] of Object.entries(tables)) {
  const keys = [hashKey, ...(rangeKey === undefined ? [] : [rangeKey]), ...indexes];
  const table = new aws.dynamodb.Table(name, {
    attributes: keys.map((key) => ({ name: key, type: "S" })),
    hashKey,
    rangeKey,
    billingMode: "PROVISIONED",
    readCapacity: 5,
    writeCapacity: 5,
    globalSecondaryIndexes: indexes.map((index) => ({
      name: `by-${index}`,
      hashKey: index,
      projectionType: "ALL",
      readCapacity: 1,
      writeCapacity: 1,
    })),
    pointInTimeRecovery: { enabled: true },
  });
  const target = new aws.appautoscaling.Target(`${name}-read`, {
    minCapacity: 5,
    maxCapacity: 100,
    resourceId: pulumi.interpolate`table/${table.name}`,
    scalableDimension: "dynamodb:table:ReadCapacityUnits",
    serviceNamespace: "dynamodb",
  });
  new aws.appautoscaling.Policy(`${name}-read`, {
    policyType: "TargetTrackingScaling",
    resourceId: target.resourceId,
    scalableDimension: target.scalableDimension,
    serviceNamespace: target.serviceNamespace,
    targetTrackingScalingPolicyConfiguration: {
      predefinedMetricSpecification: { predefinedMetricType: "DynamoDBReadCapacityUtilization" },
      targetValue: 70,
    },
  });
  arns[name] = table.arn;
}
