import { describeRule } from "@eks-platform/policy-kit/testing";
import { allow, createDocument } from "./documents.test.support";
import { iamNoStarAction } from "./iam-no-star-action";

describeRule(iamNoStarAction, {
  path: "policy.Statement[0].Action",
  accepts: {
    "actions of one kind": { policy: createDocument(allow({ Action: ["ec2:Describe*"], Resource: "*" })) },
  },
  rejects: {
    "every action on one bucket": {
      policy: createDocument(allow({ Action: ["*"], Resource: "arn:aws:s3:::x/*" })),
    },
  },
});
