import { describeRule } from "@eks-platform/policy-kit/testing";
import { allow, document } from "./documents.test.support";
import { iamNoStarAction } from "./iam-no-star-action";

describeRule(iamNoStarAction, {
  accepts: {
    "actions of one kind": { policy: document(allow({ Action: ["ec2:Describe*"], Resource: "*" })) },
  },
  rejects: {
    "every action on one bucket": {
      policy: document(allow({ Action: ["*"], Resource: "arn:aws:s3:::x/*" })),
    },
  },
});
