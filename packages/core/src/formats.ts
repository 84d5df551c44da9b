import type { Format } from "@eks-platform/settings";
import { addressCount, formatCidr, isCidr, isPrivate, parseCidr } from "./cidr";

/** An IPv4 range by its first address, with a prefix of a length within bounds. */
export function ipv4Range(shortest: number, longest: number, ...examples: [string, ...string[]]): Format {
  const prefixes = Array.from({ length: longest - shortest + 1 }, (_, index) => shortest + index);
  return {
    name: `an IPv4 range from /${shortest} to /${longest}, by its first address`,
    pattern: new RegExp(`^(\\d{1,3}\\.){3}\\d{1,3}/(${prefixes.join("|")})$`),
    example: examples[0],
    examples,
    problem: firstAddressFix,
  };
}

/** The same, of addresses that the internet does not route. */
export function privateIpv4Range(
  shortest: number,
  longest: number,
  ...examples: [string, ...string[]]
): Format {
  const { problem: _, ...range } = ipv4Range(shortest, longest, ...examples);
  return {
    ...range,
    name: `a private IPv4 range from /${shortest} to /${longest}, by its first address`,
    problem: (given) =>
      firstAddressFix(given) ??
      (isPrivate(parseCidr(given)) ? undefined : "Take it from 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16."),
  };
}

function firstAddressFix(range: string): string | undefined {
  if (isCidr(range)) return undefined;
  const [address, prefix] = range.split("/");
  const host = `${address}/32`;
  if (!isCidr(host)) return "Each of the four numbers is 255 at most.";
  const { first } = parseCidr(host);
  const block = { first: first - (first % addressCount({ prefix: Number(prefix) })), prefix: Number(prefix) };
  return `Write ${formatCidr(block)}.`;
}

/** ARN of a KMS key, not of an alias: IAM does not resolve aliases. */
export const kmsKeyArn: Format = {
  name: "ARN of a KMS key",
  implied: true,
  pattern: /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/,
  example: "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
  examples: ["arn:aws:kms:eu-west-1:111122223333:key/4321dcba-21ba-43dc-65fe-ba0987654321"],
};

/** ARN of an IAM policy, of AWS or our own. */
export const policyArn: Format = {
  name: "ARN of an IAM policy",
  implied: true,
  pattern: /^arn:aws[a-z-]*:iam::(aws|\d{12}):policy\/[\w+=,.@/-]+$/,
  example: "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore",
};

/** ARN of an IAM role or user, without a path. */
export const principalArn: Format = {
  name: "ARN of an IAM role or user, without path",
  pattern: /^arn:aws[a-z-]*:iam::\d{12}:(role|user)\/[\w+=,.@-]+$/,
  example: "arn:aws:iam::111122223333:role/platform-admin",
  examples: ["arn:aws:iam::111122223333:role/platform-deploy"],
};

/** Name of ours for one of several things: it becomes part of resource names. */
export const givenName: Format = {
  name: "a name of 1 to 40 lower case letters, digits and inner hyphens",
  pattern: /^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$/,
  example: "sample",
};

/**
 * Text that AWS takes as the value of a tag.
 *
 * @see https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html
 */
export const tagValue: Format = {
  name: "1 to 256 letters, digits, spaces or _ . : / = + - @",
  pattern: /^[\w .:/=+@-]{1,256}$/,
  example: "platform-team",
  examples: ["data-team"],
};

/** Name of an AWS region. */
export const regionName: Format = {
  name: "the name of an AWS region",
  implied: true,
  pattern: /^[a-z]{2,}(-[a-z]+)+-\d$/,
  example: "eu-west-1",
  examples: ["us-east-1"],
};

/** Name of an availability zone. */
export const zoneName: Format = {
  name: "the name of an availability zone",
  implied: true,
  pattern: /^[a-z]{2,4}(-[a-z]+)+-\d[a-z]$/,
  example: "eu-west-1a",
  examples: ["eu-west-1b", "eu-west-1c"],
};
