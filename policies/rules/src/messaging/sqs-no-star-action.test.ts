import { describeRule } from "@eks-platform/policy-kit/testing";
import { allow, createDocument } from "../iam/documents.test.support";
import { sqsNoStarAction } from "./sqs-no-star-action";

describeRule(sqsNoStarAction, {
  path: "policy.Statement[0].Action",
  accepts: {
    sending: { policy: createDocument(allow({ Action: "sqs:SendMessage" })) },
  },
  rejects: {
    everything: { policy: createDocument(allow({ Action: "sqs:*" })) },
    "everything, among others": { policy: createDocument(allow({ Action: ["sqs:SendMessage", "*"] })) },
  },
});
