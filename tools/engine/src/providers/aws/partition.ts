/**
 * A part of AWS with its own accounts and names.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export interface Partition {
  /** As ARNs have it. */
  readonly name: "aws" | "aws-cn" | "aws-us-gov";

  /** Domain of its endpoints. */
  readonly dnsSuffix: string;

  /** Prefix of the service names of VPC endpoints. */
  readonly reverseDnsPrefix: string;
}

const commercial: Partition = { name: "aws", dnsSuffix: "amazonaws.com", reverseDnsPrefix: "com.amazonaws" };

const others: readonly (readonly [string, Partition])[] = [
  ["cn-", { name: "aws-cn", dnsSuffix: "amazonaws.com.cn", reverseDnsPrefix: "cn.com.amazonaws" }],
  ["us-gov-", { name: "aws-us-gov", dnsSuffix: "amazonaws.com", reverseDnsPrefix: "com.amazonaws" }],
];

/** The partition that a region belongs to. */
export function partitionOf(region: string): Partition {
  return others.find(([prefix]) => region.startsWith(prefix))?.[1] ?? commercial;
}
