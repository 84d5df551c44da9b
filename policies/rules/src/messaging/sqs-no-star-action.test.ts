import { describeRule } from "@eks-platform/policy-kit/testing";
import { allow, document } from "../iam/documents.test.support";
import { sqsNoStarAction } from "./sqs-no-star-action";

describeRule(sqsNoStarAction, {
  accepts: {
    sending: { policy: document(allow({ Action: "sqs:SendMessage" })) },
  },
  rejects: {
    everything: { policy: document(allow({ Action: "sqs:*" })) },
    "everything, among others": { policy: document(allow({ Action: ["sqs:SendMessage", "*"] })) },
  },
});
