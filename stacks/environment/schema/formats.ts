import { addressCount, formatCidr, isCidr, logRetentionPeriods, parseCidr } from "@eks-platform/core";
import { z } from "zod";

/** Forms of values that more than one section knows. The words beside a pattern are what editors and refusals show. */

/** An IPv4 range whose prefix has a length within bounds, and which starts with its first address. */
export function ipv4Range(shortest: number, longest: number, example: string) {
  const prefixes = Array.from({ length: longest - shortest + 1 }, (_, index) => shortest + index);
  return z
    .string()
    .regex(new RegExp(`^(\\d{1,3}\\.){3}\\d{1,3}/(${prefixes.join("|")})$`), { abort: true })
    .refine((range) => isCidr(range), {
      error: ({ input }) => firstAddressFix(String(input)),
    })
    .meta({
      patternErrorMessage: `an IPv4 range from /${shortest} to /${longest}, by its first address`,
      examples: [example],
    });
}

function firstAddressFix(range: string): string {
  const [address, prefix] = range.split("/");
  const host = `${address}/32`;
  if (!isCidr(host)) return "Each of the four numbers is 255 at most.";
  const { first } = parseCidr(host);
  const block = { first: first - (first % addressCount({ prefix: Number(prefix) })), prefix: Number(prefix) };
  return `Write ${formatCidr(block)}.`;
}

/** ARN of a KMS key. */
export const kmsKeyArn = z
  .string()
  .regex(/^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/)
  .meta({
    patternErrorMessage: "ARN of a KMS key",
    examples: ["arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"],
  });

/** Days that CloudWatch can keep logs. */
export const retentionDays = z.literal(logRetentionPeriods);

/** Name of ours for one of several things: it becomes part of resource names. */
export const givenName = z
  .string()
  .regex(/^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$/)
  .meta({ patternErrorMessage: "a name of 1 to 40 lower case letters, digits and inner hyphens" });

/** Text that AWS takes as the value of a tag. */
export const tagValue = z
  .string()
  .regex(/^[\w .:/=+@-]{1,256}$/)
  .meta({ patternErrorMessage: "1 to 256 letters, digits, spaces or _ . : / = + - @" });

/** ARN of an IAM policy, of AWS or our own. */
export const policyArn = z
  .string()
  .regex(/^arn:aws[a-z-]*:iam::(aws|\d{12}):policy\/[\w+=,.@/-]+$/)
  .meta({
    patternErrorMessage: "ARN of an IAM policy",
    examples: ["arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"],
  });
