import { describeRule } from "@eks-platform/policy-kit/testing";
import { kmsRotation } from "./kms-rotation";

describeRule(kmsRotation, {
  accepts: {
    "a key that rotates": { enableKeyRotation: true },
    "an asymmetric key, which cannot": { customerMasterKeySpec: "RSA_2048" },
    "a key that makes signatures, which cannot": { keyUsage: "GENERATE_VERIFY_MAC" },
  },
  rejects: {
    "a key left at its default, which stays": {},
  },
});
