import { defineResourceRule, type ResourceType } from "@eks-platform/policy-kit";
import type * as aws from "@pulumi/aws";
import { key, keyPolicy } from "../resources/aws";

const keyPolicies: readonly ResourceType<aws.kms.KeyArgs | aws.kms.KeyPolicyArgs>[] = [key, keyPolicy];

export const kmsNoLockoutBypass = defineResourceRule({
  name: "kms-no-lockout-bypass",
  description: "KMS checks that a new key policy does not lock everyone out.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Leave out bypassPolicyLockoutSafetyCheck.",
  url: "https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html",
  appliesTo: keyPolicies,
  *findings({ bypassPolicyLockoutSafetyCheck }) {
    if (bypassPolicyLockoutSafetyCheck !== true) return;
    yield {
      path: "bypassPolicyLockoutSafetyCheck",
      message: "a wrong policy can make the key unmanageable.",
    };
  },
});
