import { describeRule } from "@eks-platform/policy-kit/testing";
import { kmsRotation } from "./kms-rotation";

describeRule(kmsRotation, {
  path: "enableKeyRotation",
  accepts: {
    "a key that rotates": { enableKeyRotation: true },
    "an asymmetric key, which cannot": { customerMasterKeySpec: "RSA_2048" },
    "an HMAC key, which cannot rotate": { keyUsage: "GENERATE_VERIFY_MAC" },
  },
  rejects: {
    "the default of a key, which is no rotation": {},
  },
});
