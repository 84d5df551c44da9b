import type { AwsType, AwsTypes } from "./aws-type";
import { databaseTypes } from "./databases";
import { deliveryTypes } from "./delivery";
import { ec2Types } from "./ec2";
import { eksTypes } from "./eks";
import { iamTypes } from "./iam";
import { messagingTypes } from "./messaging";
import { observabilityTypes } from "./observability";
import { securityTypes } from "./security";
import { serverlessTypes } from "./serverless";
import { storageTypes } from "./storage";

/** Every resource type of AWS that more is known of than the SDK declares. */
export const knownTypes: AwsTypes = {
  ...databaseTypes,
  ...deliveryTypes,
  ...ec2Types,
  ...eksTypes,
  ...iamTypes,
  ...messagingTypes,
  ...observabilityTypes,
  ...securityTypes,
  ...serverlessTypes,
  ...storageTypes,
};

/** Ids and ARNs of a type that nothing more is known of. */
export function unknownType(kind: string): AwsType {
  const [service = "", resource = ""] = kind.split("/");
  return { id: `${resource}-{hex}`, arn: `${service}:{region}:{account}:${resource}/{id}` };
}
