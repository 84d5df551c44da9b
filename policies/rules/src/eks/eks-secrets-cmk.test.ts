import { describeRule, unknownString, withOptions } from "@eks-platform/policy-kit/testing";
import { eksSecretsCmk } from "./eks-secrets-cmk";

describeRule(eksSecretsCmk, {
  path: "encryptionConfig.provider.keyArn",
  accepts: {
    "a key that covers secrets": {
      encryptionConfig: {
        provider: { keyArn: "arn:aws:kms:eu-west-1:111122223333:key/k" },
        resources: ["secrets"],
      },
    },
    "a key that is created in the same deployment": {
      encryptionConfig: { provider: { keyArn: unknownString }, resources: ["secrets"] },
    },
  },
  rejects: {
    "a cluster without a key": {},
    "a key that covers nothing": withOptions(
      { encryptionConfig: { provider: { keyArn: "arn" }, resources: [] } },
      {
        path: "encryptionConfig.resources",
      },
    ),
  },
});
