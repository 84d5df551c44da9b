import { describeRule } from "@eks-platform/policy-kit/testing";
import { deny, document } from "../iam/documents.test.support";
import { s3NoLockout } from "./s3-no-lockout";

describeRule(s3NoLockout, {
  accepts: {
    "a refusal to delete": {
      policy: document(deny({ Principal: "*", Action: ["s3:DeleteObject*"], Resource: "*" })),
    },
    "a refusal of plain HTTP": {
      policy: document(
        deny({ Principal: "*", Action: "s3:*", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
      ),
    },
    "a refusal for one role": {
      policy: document(deny({ Principal: { AWS: "arn:aws:iam::111122223333:role/x" }, Action: "s3:*" })),
    },
  },
  rejects: {
    "a refusal of everything for everyone": {
      policy: document(deny({ Principal: "*", Action: "s3:*", Resource: "*" })),
    },
  },
});
