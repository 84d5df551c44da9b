import { hexDigits, decimalDigits, uuidOf } from "../../digest";
import { generatePlainText } from "../../generic/plain-text";
import type { TextGenerator } from "../../generic/value-generator";
import type { Location } from "../location";

/** Ids of EC2 by the end of the property that holds one. */
const idPrefixes: readonly (readonly [RegExp, string])[] = [
  [/vpcId$/i, "vpc-"],
  [/vpcEndpointId$/i, "vpce-"],
  [/subnetId$/i, "subnet-"],
  [/(securityGroupId|securityGroup|^sgId)$/i, "sg-"],
  [/(networkInterfaceId|eniId)$/i, "eni-"],
  [/routeTableId$/i, "rtb-"],
  [/natGatewayId$/i, "nat-"],
  [/internetGatewayId$/i, "igw-"],
  [/transitGatewayId$/i, "tgw-"],
  [/allocationId$/i, "eipalloc-"],
  [/associationId$/i, "eipassoc-"],
  [/networkAclId$/i, "acl-"],
  [/dhcpOptionsId$/i, "dopt-"],
  [/launchTemplateId$/i, "lt-"],
  [/instanceId$/i, "i-"],
  [/(imageId|amiId|^ami)$/i, "ami-"],
  [/volumeId$/i, "vol-"],
  [/snapshotId$/i, "snap-"],
  [/fileSystemId$/i, "fs-"],
  [/prefixListId$/i, "pl-"],
];

/** Words that services use where the declared type says no more than "text". */
const words: readonly (readonly [RegExp, string])[] = [
  [/^authenticationMode$/, "API"],
  [/^ipFamily$|^ipAddressType$/, "ipv4"],
  [/^supportType$/, "STANDARD"],
  [/^instanceTenancy$|^tenancy$/, "default"],
  [/^architecture$/, "x86_64"],
  [/^instanceType$/, "m5.large"],
  [/^engineVersion$|^version$/, "1"],
  [/^(state|status)$/i, "ACTIVE"],
  [/^protocol$/, "tcp"],
  [/^encryptionType$/, "AES256"],
];

/** Documents that services return as JSON in a text. */
const documents: readonly (readonly [RegExp, string])[] = [
  [
    /(^policy|policyDocument|policyJson|assumeRolePolicy|accessPolic(y|ies)|^json|minifiedJson)$/i,
    '{"Version":"2012-10-17","Statement":[]}',
  ],
  [/secretString$/i, '{"username":"simulated","password":"simulated"}'],
  [
    /(containerDefinitions|eventPattern|definition|configurationSchema|dashboardBody|jsonText|filterPolicy)$/i,
    "{}",
  ],
];

/** Text as AWS writes it: ids with their prefixes, ARNs of the partition, regions, accounts, documents. */
export function createAwsTextGenerator(
  { region, account, partition }: Location,
  service: string,
  kind: string,
): TextGenerator {
  return (property, seed) => {
    const prefix = idPrefixes.find(([pattern]) => pattern.test(property))?.[1];
    if (prefix !== undefined) return `${prefix}${hexDigits(seed, 17)}`;
    const word = [...words, ...documents].find(([pattern]) => pattern.test(property))?.[1];
    if (word !== undefined) return word;
    if (/arn$/i.test(property)) return `arn:${partition.name}:${arnTail(property, seed)}`;
    if (/(accountId|ownerId|registryId|^owner)$/i.test(property)) return account;
    if (/region$/i.test(property)) return region;
    if (/partition$/i.test(property)) return partition.name;
    if (/availabilityZone(Name)?$/i.test(property)) return `${region}a`;
    if (/(endpoint|dnsName|domainName|hostname)$/i.test(property)) {
      return `${hexDigits(seed, 12)}.${service}.${region}.${partition.dnsSuffix}`;
    }
    if (/url$/i.test(property))
      return `https://${hexDigits(seed, 12)}.${service}.${region}.${partition.dnsSuffix}`;
    if (/(serial|number)$/i.test(property)) return decimalDigits(seed, 12);
    return generatePlainText(property, seed);
  };

  function arnTail(property: string, seed: string): string {
    if (/(role|execution)arn$/i.test(property)) return `iam::${account}:role/simulated-${hexDigits(seed, 7)}`;
    if (/policyArn$/i.test(property)) return `iam::${account}:policy/simulated-${hexDigits(seed, 7)}`;
    if (/(kms|encryption).*arn$|keyArn$/i.test(property))
      return `kms:${region}:${account}:key/${uuidOf(seed)}`;
    if (/certificateArn$/i.test(property)) return `acm:${region}:${account}:certificate/${uuidOf(seed)}`;
    if (/topicArn$/i.test(property)) return `sns:${region}:${account}:simulated-${hexDigits(seed, 7)}`;
    if (/secretArn$/i.test(property))
      return `secretsmanager:${region}:${account}:secret:simulated-${hexDigits(seed, 6)}`;
    if (/bucketArn$/i.test(property)) return `s3:::simulated-${hexDigits(seed, 7)}`;
    const scope = service === "iam" ? `iam::${account}` : `${service}:${region}:${account}`;
    return `${scope}:${kind}/${hexDigits(seed, 17)}`;
  }
}
