import { describeRule, given, unknownText } from "@eks-platform/policy-kit/testing";
import { eksSecretsCmk } from "./eks-secrets-cmk";

describeRule(eksSecretsCmk, {
  accepts: {
    "a key that covers secrets": {
      encryptionConfig: {
        provider: { keyArn: "arn:aws:kms:eu-west-1:111122223333:key/k" },
        resources: ["secrets"],
      },
    },
    "a key that is made in the same run": {
      encryptionConfig: { provider: { keyArn: unknownText }, resources: ["secrets"] },
    },
  },
  rejects: {
    "a cluster without a key": given({}, { path: "encryptionConfig.provider.keyArn" }),
    "a key that covers nothing": given(
      { encryptionConfig: { provider: { keyArn: "arn" }, resources: [] } },
      { path: "encryptionConfig.resources" },
    ),
  },
});
