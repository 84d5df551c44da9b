"use strict";
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const role = new aws.iam.Role("function-role", {
  assumeRolePolicy: aws.iam.assumeRolePolicyForPrincipal({ Service: "lambda.amazonaws.com" }),
});
new aws.iam.RolePolicyAttachment("function-logs", {
  role: role.name,
  policyArn: aws.iam.ManagedPolicy.AWSLambdaBasicExecutionRole,
});

const handler = new aws.lambda.Function("handler", {
  runtime: aws.lambda.Runtime.NodeJS22dX,
  role: role.arn,
  handler: "handler.handler",
  code: new pulumi.asset.AssetArchive({ ".": new pulumi.asset.FileArchive("./app") }),
  environment: { variables: { STAGE: pulumi.getStack() } },
});

const api = new aws.apigatewayv2.Api("api", { protocolType: "HTTP" });
const integration = new aws.apigatewayv2.Integration("integration", {
  apiId: api.id,
  integrationType: "AWS_PROXY",
  integrationUri: handler.arn,
  payloadFormatVersion: "2.0",
});
const routes = ["GET /", "GET /{proxy+}"].map(
  (routeKey, index) =>
    new aws.apigatewayv2.Route(`route-${index}`, {
      apiId: api.id,
      routeKey,
      target: pulumi.interpolate`integrations/${integration.id}`,
    }),
);
const stage = new aws.apigatewayv2.Stage(
  "stage",
  { apiId: api.id, name: pulumi.getStack(), autoDeploy: true },
  { dependsOn: routes },
);
new aws.lambda.Permission("api-may-call", {
  action: "lambda:InvokeFunction",
  principal: "apigateway.amazonaws.com",
  function: handler,
  sourceArn: pulumi.interpolate`${api.executionArn}/*/*`,
});

exports.url = pulumi.interpolate`${api.apiEndpoint}/${stage.name}`;
