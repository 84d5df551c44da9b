import { describeRule } from "@eks-platform/policy-kit/testing";
import { allow, createDocument } from "../iam/documents.test.support";
import { snsNoPublicPolicy } from "./sns-no-public-policy";

describeRule(snsNoPublicPolicy, {
  path: "policy.Statement[0].Principal",
  accepts: {
    "a service": { policy: createDocument(allow({ Principal: { Service: "cloudwatch.amazonaws.com" } })) },
    "the owner of the topic": {
      policy: createDocument(
        allow({
          Principal: { AWS: "*" },
          Condition: { StringEquals: { "AWS:SourceOwner": "111122223333" } },
        }),
      ),
    },
  },
  rejects: {
    everyone: { policy: createDocument(allow({ Principal: "*" })) },
  },
});
