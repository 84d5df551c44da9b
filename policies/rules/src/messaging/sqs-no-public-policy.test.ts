import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { allow, createDocument } from "../iam/documents.test.support";
import { sqsNoPublicPolicy } from "./sqs-no-public-policy";

describeRule(sqsNoPublicPolicy, {
  path: "policy.Statement[0].Principal",
  accepts: {
    "the services that send events to Karpenter": {
      policy: createDocument(
        allow({ Principal: { Service: ["events.amazonaws.com", "sqs.amazonaws.com"] } }),
      ),
    },
    "everyone for one topic": {
      policy: createDocument(
        allow({
          Principal: "*",
          Condition: { ArnEquals: { "aws:SourceArn": "arn:aws:sns:eu-west-1:111122223333:x" } },
        }),
      ),
    },
  },
  rejects: {
    "everyone, among others": {
      policy: createDocument(allow({ Principal: { AWS: ["arn:aws:iam::111122223333:role/x", "*"] } })),
    },
    "a role of any account, in a separate policy": withOptions(
      { policy: createDocument(allow({ Principal: { AWS: "arn:aws:iam::*:role/sqs" } })) },
      { type: "aws:sqs/queuePolicy:QueuePolicy" },
    ),
  },
});
