import { describeRule } from "@eks-platform/policy-kit/testing";
import { createDocument, deny } from "../iam/documents.test.support";
import { s3NoLockout } from "./s3-no-lockout";

describeRule(s3NoLockout, {
  path: "policy.Statement[0].Action",
  accepts: {
    "a denial of deletion": {
      policy: createDocument(deny({ Principal: "*", Action: ["s3:DeleteObject*"], Resource: "*" })),
    },
    "a denial of plain HTTP": {
      policy: createDocument(
        deny({ Principal: "*", Action: "s3:*", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
      ),
    },
    "a denial for one role": {
      policy: createDocument(
        deny({ Principal: { AWS: "arn:aws:iam::111122223333:role/x" }, Action: "s3:*" }),
      ),
    },
  },
  rejects: {
    "a denial of everything for everyone": {
      policy: createDocument(deny({ Principal: "*", Action: "s3:*", Resource: "*" })),
    },
  },
});
