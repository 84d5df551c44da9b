import { type AwsFunction, exactResult, simulatedResult } from "./function";

/** The caller and its location. */
export const identityFunctions: Readonly<Record<string, AwsFunction>> = {
  "aws:index/getCallerIdentity:getCallerIdentity": (_, { location: { account, partition } }) =>
    simulatedResult({
      id: account,
      accountId: account,
      arn: `arn:${partition.name}:iam::${account}:user/preview`,
      userId: "AIDAPREVIEWPREVIEWPRE",
    }),

  "aws:index/getPartition:getPartition": (_, { location: { partition } }) =>
    exactResult({
      id: partition.name,
      partition: partition.name,
      dnsSuffix: partition.dnsSuffix,
      reverseDnsPrefix: partition.reverseDnsPrefix,
    }),

  "aws:index/getRegion:getRegion": (args, { location: { region, partition } }) => {
    const name = typeof args.name === "string" ? args.name : region;
    return exactResult({
      id: name,
      name,
      region: name,
      description: regionNames[name] ?? name,
      endpoint: `ec2.${name}.${partition.dnsSuffix}`,
    });
  },
};

/** Names that AWS gives its regions. https://docs.aws.amazon.com/global-infrastructure/latest/regions (read 2026-08) */
const regionNames: Readonly<Record<string, string>> = {
  "af-south-1": "Africa (Cape Town)",
  "ap-east-1": "Asia Pacific (Hong Kong)",
  "ap-northeast-1": "Asia Pacific (Tokyo)",
  "ap-northeast-2": "Asia Pacific (Seoul)",
  "ap-northeast-3": "Asia Pacific (Osaka)",
  "ap-south-1": "Asia Pacific (Mumbai)",
  "ap-south-2": "Asia Pacific (Hyderabad)",
  "ap-southeast-1": "Asia Pacific (Singapore)",
  "ap-southeast-2": "Asia Pacific (Sydney)",
  "ap-southeast-3": "Asia Pacific (Jakarta)",
  "ca-central-1": "Canada (Central)",
  "eu-central-1": "Europe (Frankfurt)",
  "eu-central-2": "Europe (Zurich)",
  "eu-north-1": "Europe (Stockholm)",
  "eu-south-1": "Europe (Milan)",
  "eu-south-2": "Europe (Spain)",
  "eu-west-1": "Europe (Ireland)",
  "eu-west-2": "Europe (London)",
  "eu-west-3": "Europe (Paris)",
  "il-central-1": "Israel (Tel Aviv)",
  "me-central-1": "Middle East (UAE)",
  "me-south-1": "Middle East (Bahrain)",
  "sa-east-1": "South America (Sao Paulo)",
  "us-east-1": "US East (N. Virginia)",
  "us-east-2": "US East (Ohio)",
  "us-gov-east-1": "AWS GovCloud (US-East)",
  "us-gov-west-1": "AWS GovCloud (US-West)",
  "us-west-1": "US West (N. California)",
  "us-west-2": "US West (Oregon)",
};
