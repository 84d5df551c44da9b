import * as aws from "@pulumi/aws";
import * as gateway from "@pulumi/gateway";
import * as pulumi from "@pulumi/pulumi";

const api = new gateway.RestApi("api", { routes: ["GET /", "POST /orders"], stageName: "v1" });
new aws.cloudwatch.MetricAlarm("errors", {
  comparisonOperator: "GreaterThanThreshold",
  evaluationPeriods: 1,
  metricName: "5XXError",
  namespace: "AWS/ApiGateway",
  period: 60,
  statistic: "Sum",
  threshold: 5,
  dimensions: { ApiId: api.apiId },
});

export const url = pulumi.interpolate`${api.url}/orders`;
