import type { ProviderState } from "../../model/provider-request";
import { isMap, unknown, type Value, type ValueMap } from "../../model/values";
import { providerArgument } from "./provider-argument";

/** Where a resource lives. */
export interface Location {
  readonly region: string;
  readonly account: string;
  readonly partition: Partition;
}

/** Account of every simulated cloud that names none: the one that AWS uses in its documentation. */
const exampleAccount = "123456789012";

/** Region of last resort: the one that AWS treats as first. */
const firstRegion = "us-east-1";

/**
 * The region of a resource: its own, else that of its provider, else the stack's. The account is that of the role which
 * the provider assumes, else the one that it is allowed to work in.
 */
export function locate(
  inputs: ValueMap,
  provider: ProviderState | undefined,
  stackRegion: string | undefined,
): Location {
  const region =
    text(inputs.region) ?? text(providerArgument(provider, "region")) ?? stackRegion ?? firstRegion;
  return { region, account: accountOf(provider), partition: partitionOf(region) };
}

function accountOf(provider: ProviderState | undefined): string {
  const [role] = listOf(providerArgument(provider, "assumeRoles"));
  const roleArn = isMap(role) ? text(role.roleArn) : undefined;
  const [allowed] = listOf(providerArgument(provider, "allowedAccountIds"));
  return /^arn:[\w-]+:iam::(\d{12}):/.exec(roleArn ?? "")?.[1] ?? text(allowed) ?? exampleAccount;
}

const listOf = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? value : []);

const text = (value: Value | undefined) =>
  typeof value === "string" && value !== "" && value !== unknown ? value : undefined;

/**
 * A part of AWS with its own accounts and names.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
interface Partition {
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
function partitionOf(region: string): Partition {
  return others.find(([prefix]) => region.startsWith(prefix))?.[1] ?? commercial;
}
