import type { ResourceRequest } from "../../../model/provider-request";
import type { ValueMap } from "../../../model/values";
import { hexDigits } from "../../digest";

/** How the provider names a resource that the program does not name. */
interface NamingRule {
  /** Input that holds the name. @default "name" */
  readonly property?: string;

  /** Most characters. @default 255 */
  readonly longest?: number;

  /** Between logical name and digits. @default "-" */
  readonly separator?: string;

  /** The characters of the generated part. @default "digits" */
  readonly ending?: "digits" | "letters" | "none";
  readonly lowerCase?: boolean;

  /** Goes before a name that does not begin with it. */
  readonly prefix?: string;

  /** Ending of names that a true input of this name asks for. */
  readonly suffix?: { readonly input: string; readonly text: string };
}

/**
 * Types with a rule of their own. Every other type with an optional input `name` follows the defaults.
 *
 * @see https://github.com/pulumi/pulumi-aws/blob/master/provider/resource_overrides.go (read 2026-11)
 */
const rules: Readonly<Record<string, NamingRule | "never">> = {
  "alb/loadBalancer": { longest: 32 },
  "alb/targetGroup": { longest: 32 },
  "appsync/dataSource": { separator: "_" },
  "appsync/function": { separator: "_" },
  "athena/database": { separator: "_" },
  "backup/restoreTestingPlan": { separator: "_" },
  "cloudwatch/eventRule": { longest: 64 },
  "cloudwatch/eventTarget": { property: "targetId" },
  "codedeploy/deploymentConfig": { property: "deploymentConfigName", longest: 100, separator: "_" },
  "directoryservice/directory": "never",
  "ec2/keyPair": { property: "keyName" },
  "efs/fileSystem": { property: "creationToken" },
  "eks/fargateProfile": { property: "fargateProfileName" },
  "eks/nodeGroup": { property: "nodeGroupName" },
  "elasticache/cluster": { property: "clusterId", longest: 50, lowerCase: true },
  "elasticache/replicationGroup": { property: "replicationGroupId", longest: 40, lowerCase: true },
  "elasticbeanstalk/environment": { longest: 40 },
  "elasticsearch/domain": { property: "domainName", longest: 28, lowerCase: true },
  "elb/loadBalancer": { longest: 32 },
  "glue/catalogDatabase": { separator: "_", ending: "letters", lowerCase: true },
  "glue/catalogTable": { separator: "_", ending: "letters", lowerCase: true },
  "iam/role": { longest: 64 },
  "iot/topicRule": { ending: "none" },
  "kms/alias": { longest: 238, prefix: "alias/" },
  "lambda/function": { longest: 64 },
  "lambda/permission": { property: "statementId", longest: 100 },
  "lb/loadBalancer": { longest: 32 },
  "lb/targetGroup": { longest: 32 },
  "lex/bot": { separator: "_", ending: "letters" },
  "lex/botAlias": { separator: "_", ending: "letters" },
  "lex/intent": { separator: "_", ending: "letters" },
  "lex/slotType": { separator: "_", ending: "letters" },
  "mq/broker": { property: "brokerName", longest: 55 },
  "msk/cluster": { property: "clusterName" },
  "msk/serverlessCluster": { property: "clusterName" },
  "opensearch/domain": { property: "domainName" },
  "rds/instance": { property: "identifier" },
  "route53/record": "never",
  "s3/bucket": { property: "bucket", longest: 63, lowerCase: true },
  "s3/bucketObject": { property: "key", ending: "none" },
  "s3/bucketObjectv2": { property: "key", ending: "none" },
  "sns/topic": { longest: 80, suffix: { input: "fifoTopic", text: ".fifo" } },
  "sqs/queue": { longest: 80, suffix: { input: "fifoQueue", text: ".fifo" } },
};

/**
 * The name that the provider gives to a resource whose program gives none; nothing if the type has no names, or the
 * program names it or its prefix.
 *
 * @throws Error if the name would be longer than AWS allows
 */
export function automaticName(request: ResourceRequest, kind: string): ValueMap {
  const property = namingProperty(request, kind);
  const rule = rules[kind] ?? {};
  if (rule === "never" || property === undefined) return {};
  const { inputs } = request;
  if (inputs[property] !== undefined || inputs[`${property}Prefix`] !== undefined) return {};
  return { [property]: nameOf(request, rule) };
}

/** The input by which resources of a type are named; `undefined` if the provider names none of them. */
export function namingProperty({ schema }: ResourceRequest, kind: string): string | undefined {
  const rule = rules[kind] ?? {};
  if (rule === "never") return undefined;
  const { property = "name" } = rule;
  return schema?.optionalInputs.includes(property) === true ? property : undefined;
}

function nameOf({ urn, type, name, inputs }: ResourceRequest, rule: NamingRule): string {
  const {
    property = "name",
    longest = 255,
    separator = "-",
    ending = "digits",
    lowerCase = false,
    prefix = "",
  } = rule;
  if (ending === "none") return name;
  const stem = `${lowerCase ? name.toLowerCase() : name}${separator}`;
  const tail = ending === "letters" ? letters(urn) : hexDigits(urn, 7);
  if (stem.length + tail.length > longest) {
    throw new Error(
      `${type} "${name}" cannot be named: "${stem}" and ${tail.length} more characters are longer than the ${longest} ` +
        `that AWS allows. Give it a shorter logical name, or \`${property}\`.`,
    );
  }
  const whole = stem.startsWith(prefix) ? `${stem}${tail}` : `${prefix}${stem}${tail}`;
  return rule.suffix !== undefined && inputs[rule.suffix.input] === true
    ? `${whole}${rule.suffix.text}`
    : whole;
}

/** Eight lower-case letters that depend on nothing but the text. */
const letters = (text: string) =>
  Array.from(hexDigits(text, 16).match(/../g) ?? [], (pair) =>
    String.fromCharCode(97 + (Number.parseInt(pair, 16) % 26)),
  ).join("");
