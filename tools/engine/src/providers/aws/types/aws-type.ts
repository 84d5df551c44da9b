import type { ValueMap } from "../../../model/values";

/** What is known of a resource type of AWS. Texts are templates, see `fill`. */
export interface AwsType {
  readonly id: string;

  /** Without `arn:` and the partition. */
  readonly arn?: string;

  /** Output that holds the ARN. @default "arn" */
  readonly arnProperty?: string;

  /** Inputs that the provider sets when the program does not. */
  readonly defaults?: ValueMap;

  /** Outputs that are worth more than their type; they fill up what the program gave. */
  readonly outputs?: ValueMap;
}

/** Resource types by module and file, for example `ec2/vpc`. */
export type AwsTypes = Readonly<Record<string, AwsType>>;
