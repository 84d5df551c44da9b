import { availabilityZones } from "./availability-zones";
import { eks } from "./eks";
import type { AwsFunction } from "./function";
import { identity } from "./identity";
import { images } from "./images";
import { instanceTypes } from "./instance-types";
import { made } from "./lookups";
import { network } from "./network";
import { policyDocument } from "./policy-document";

/** Every function of AWS that more is known of than the type of its result, by token. */
export const functions: Readonly<Record<string, AwsFunction>> = {
  ...availabilityZones,
  ...eks,
  ...identity,
  ...images,
  ...instanceTypes,
  ...made,
  ...network,
  ...policyDocument,
};
