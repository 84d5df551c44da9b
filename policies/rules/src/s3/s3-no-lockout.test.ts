import { describeRule } from "@eks-platform/policy-kit/testing";
import { createDocument, deny } from "../iam/documents.test.support";
import { s3NoLockout } from "./s3-no-lockout";

describeRule(s3NoLockout, {
  accepts: {
    "a refusal to delete": {
      policy: createDocument(deny({ Principal: "*", Action: ["s3:DeleteObject*"], Resource: "*" })),
    },
    "a refusal of plain HTTP": {
      policy: createDocument(
        deny({ Principal: "*", Action: "s3:*", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
      ),
    },
    "a refusal for one role": {
      policy: createDocument(
        deny({ Principal: { AWS: "arn:aws:iam::111122223333:role/x" }, Action: "s3:*" }),
      ),
    },
  },
  rejects: {
    "a refusal of everything for everyone": {
      policy: createDocument(deny({ Principal: "*", Action: "s3:*", Resource: "*" })),
    },
  },
});
