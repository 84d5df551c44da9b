import type { AwsType, AwsTypes } from "./aws-type";
import { databases } from "./databases";
import { delivery } from "./delivery";
import { ec2 } from "./ec2";
import { eks } from "./eks";
import { iam } from "./iam";
import { messaging } from "./messaging";
import { observability } from "./observability";
import { security } from "./security";
import { serverless } from "./serverless";
import { storage } from "./storage";

/** Every resource type of AWS that more is known of than the SDK declares. */
export const knownTypes: AwsTypes = {
  ...databases,
  ...delivery,
  ...ec2,
  ...eks,
  ...iam,
  ...messaging,
  ...observability,
  ...security,
  ...serverless,
  ...storage,
};

/** Ids and ARNs of a type that nothing more is known of. */
export function unknownType(kind: string): AwsType {
  const [service = "", resource = ""] = kind.split("/");
  return { id: `${resource}-{hex}`, arn: `${service}:{region}:{account}:${resource}/{id}` };
}
