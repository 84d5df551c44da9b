import { type AwsFunction, exactResult, simulatedResult } from "./function";
import { regionNames } from "./region-names";

/** Who asks, and where. */
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
