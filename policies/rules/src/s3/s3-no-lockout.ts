import { defineResourceRule } from "@eks-platform/policy-kit";
import { matchesAction } from "../iam/action-pattern";
import { readStatements } from "../iam/policy-document";
import { matchesEveryone } from "../iam/public-access";
import { bucketPolicy } from "../resources/aws";

/** Actions that are needed to replace a wrong policy. */
const recoveryActions = ["s3:PutBucketPolicy", "s3:DeleteBucketPolicy"];

export const s3NoLockout = defineResourceRule({
  name: "s3-no-lockout",
  description: "No bucket policy locks everyone out: only the root of the account could repair it.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps:
    "Deny the actions that must not happen, or except the role that manages the bucket by a condition.",
  url: "https://repost.aws/knowledge-center/s3-accidentally-denied-access",
  tags: ["checkov:CKV_AWS_93"],
  appliesTo: [bucketPolicy],
  *findings({ policy }) {
    for (const statement of readStatements(policy, "policy")) {
      const { path, effect, actions, conditions } = statement;
      const everyone = matchesEveryone(statement) && !statement.notPrincipal && conditions.length === 0;
      if (effect !== "Deny" || !everyone) continue;
      if (!recoveryActions.every((action) => actions.some((pattern) => matchesAction(pattern, action))))
        continue;
      yield {
        path: `${path}.Action`,
        message: "only the root user of the account can change this policy again.",
      };
    }
  },
});
