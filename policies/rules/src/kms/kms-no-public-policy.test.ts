import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { allow, createDocument, deny } from "../iam/documents.test.support";
import { kmsNoPublicPolicy } from "./kms-no-public-policy";

const root = { AWS: "arn:aws:iam::111122223333:root" };

describeRule(kmsNoPublicPolicy, {
  path: "policy.Statement[0].Principal",
  accepts: {
    "a key for its account": {
      policy: createDocument(allow({ Principal: root, Action: "kms:*", Resource: "*" })),
    },
    "a denial for everyone": {
      policy: createDocument(deny({ Principal: { AWS: "*" }, Action: "kms:*", Resource: "*" })),
    },
    "everyone who calls from one account": {
      policy: createDocument(
        allow({
          Principal: "*",
          Action: "kms:*",
          Resource: "*",
          Condition: { StringEquals: { "kms:CallerAccount": "111122223333" } },
        }),
      ),
    },
    "a key with the default policy": {},
  },
  rejects: {
    "everyone, in the second statement": withOptions(
      {
        policy: createDocument(
          allow({ Principal: root }),
          allow({ Principal: { AWS: "*" }, Action: "kms:*", Resource: "*" }),
        ),
      },
      {
        path: "policy.Statement[1].Principal",
      },
    ),
    "everyone, among others": { policy: createDocument(allow({ Principal: { AWS: [root.AWS, "*"] } })) },
    "everyone, with a condition that is not about the caller": {
      policy: createDocument(
        allow({ Principal: "*", Condition: { Bool: { "aws:SecureTransport": "true" } } }),
      ),
    },
    "everyone, in a separate policy": withOptions(
      { policy: createDocument(allow({ Principal: "*" })) },
      { type: "aws:kms/keyPolicy:KeyPolicy" },
    ),
  },
});
