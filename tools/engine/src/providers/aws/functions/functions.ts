import { availabilityZoneFunctions } from "./availability-zones";
import { eksFunctions } from "./eks";
import type { AwsFunction } from "./function";
import { identityFunctions } from "./identity";
import { imageFunctions } from "./images";
import { instanceTypeFunctions } from "./instance-types";
import { lookupFunctions } from "./lookups";
import { networkFunctions } from "./network";
import { policyDocumentFunctions } from "./policy-document";

/** Every function of AWS that more is known of than the type of its result, by token. */
export const awsFunctions: Readonly<Record<string, AwsFunction>> = {
  ...availabilityZoneFunctions,
  ...eksFunctions,
  ...identityFunctions,
  ...imageFunctions,
  ...instanceTypeFunctions,
  ...lookupFunctions,
  ...networkFunctions,
  ...policyDocumentFunctions,
};
