import type { AwsTypes } from "./aws-type";

/** Functions, APIs, and containers without nodes of one's own. */
export const serverlessTypes: AwsTypes = {
  "apigateway/deployment": { id: "{letters:6}" },
  "apigateway/resource": { id: "{letters:6}", outputs: { path: "/{pathPart}" } },
  "apigateway/restApi": {
    id: "{letters:10}",
    arn: "apigateway:{region}::/restapis/{id}",
    outputs: {
      apiKeySource: "HEADER",
      createdDate: "2026-01-01T00:00:00Z",
      executionArn: "arn:{partition}:execute-api:{region}:{account}:{id}",
      rootResourceId: "{hex:10}",
    },
  },
  "apigateway/stage": {
    id: "ags-{restApi}-{stageName}",
    arn: "apigateway:{region}::/restapis/{restApi}/stages/{stageName}",
    outputs: {
      executionArn: "arn:{partition}:execute-api:{region}:{account}:{restApi}/{stageName}",
      invokeUrl: "https://{restApi}.execute-api.{region}.{suffix}/{stageName}",
    },
  },
  "apigatewayv2/api": {
    id: "{letters:10}",
    arn: "apigateway:{region}::/apis/{id}",
    defaults: {
      apiKeySelectionExpression: "$request.header.x-api-key",
      routeSelectionExpression: "$request.method $request.path",
    },
    outputs: {
      apiEndpoint: "https://{id}.execute-api.{region}.{suffix}",
      executionArn: "arn:{partition}:execute-api:{region}:{account}:{id}",
      ipAddressType: "ipv4",
    },
  },
  "apigatewayv2/deployment": { id: "{letters:6}" },
  "apigatewayv2/integration": { id: "{letters:7}" },
  "apigatewayv2/route": { id: "{letters:7}" },
  "apigatewayv2/stage": {
    id: "{name}",
    arn: "apigateway:{region}::/apis/{apiId}/stages/{name}",
    outputs: {
      executionArn: "arn:{partition}:execute-api:{region}:{account}:{apiId}/{name}",
      invokeUrl: "https://{apiId}.execute-api.{region}.{suffix}/{name}",
    },
  },
  "cloudfront/distribution": {
    id: "E{capitals:13}",
    arn: "cloudfront::{account}:distribution/{id}",
    outputs: {
      domainName: "d{letters:13}.cloudfront.net",
      hostedZoneId: "Z2FDTNDATAQYW2",
      status: "Deployed",
      etag: "E{capitals:13}",
    },
  },
  "cloudfront/originAccessControl": {
    id: "E{capitals:13}",
    arn: "cloudfront::{account}:origin-access-control/{id}",
  },
  "ecs/cluster": { id: "{arn}", arn: "ecs:{region}:{account}:cluster/{name}" },
  "ecs/service": { id: "{arn}", arn: "ecs:{region}:{account}:service/{last:cluster=default}/{name}" },
  "ecs/taskDefinition": {
    id: "{family}",
    arn: "ecs:{region}:{account}:task-definition/{family}:1",
    defaults: { skipDestroy: false, trackLatest: false },
    outputs: {
      arnWithoutRevision: "arn:{partition}:ecs:{region}:{account}:task-definition/{family}",
      revision: 1,
    },
  },
  "lambda/alias": { id: "{arn}", arn: "lambda:{region}:{account}:function:{last:functionName}:{name}" },
  "lambda/eventSourceMapping": {
    id: "{uuid}",
    arn: "lambda:{region}:{account}:event-source-mapping:{uuid}",
    outputs: { uuid: "{uuid}", state: "Enabled" },
  },
  "lambda/function": {
    id: "{name}",
    arn: "lambda:{region}:{account}:function:{name}",
    defaults: {
      memorySize: 128,
      packageType: "Zip",
      publish: false,
      reservedConcurrentExecutions: -1,
      skipDestroy: false,
      timeout: 3,
    },
    outputs: {
      architectures: ["x86_64"],
      ephemeralStorage: { size: 512 },
      invokeArn:
        "arn:{partition}:apigateway:{region}:lambda:path/2015-03-31/functions/arn:{partition}:lambda:{region}:{account}:function:{name}/invocations",
      lastModified: "2026-01-01T00:00:00.000+0000",
      loggingConfig: { logFormat: "Text", logGroup: "/aws/lambda/{name}" },
      qualifiedArn: "arn:{partition}:lambda:{region}:{account}:function:{name}:$LATEST",
      tracingConfig: { mode: "PassThrough" },
      version: "$LATEST",
    },
  },
  "lambda/functionUrl": {
    id: "{last:functionName}",
    defaults: { invokeMode: "BUFFERED" },
    outputs: { functionUrl: "https://{letters:32}.lambda-url.{region}.on.aws/", urlId: "{letters:32}" },
  },
  "lambda/layerVersion": {
    id: "{arn}",
    arn: "lambda:{region}:{account}:layer:{layerName}:1",
    outputs: { version: "1" },
  },
  "lambda/permission": { id: "{statementId}" },
};
