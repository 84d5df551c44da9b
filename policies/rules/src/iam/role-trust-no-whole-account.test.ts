import { describeRule } from "@eks-platform/policy-kit/testing";
import { allow, createDocument, deny } from "./documents.test.support";
import { roleTrustNoWholeAccount } from "./role-trust-no-whole-account";

describeRule(roleTrustNoWholeAccount, {
  path: "assumeRolePolicy.Statement[0].Principal.AWS",
  accepts: {
    "one role": {
      assumeRolePolicy: createDocument(allow({ Principal: { AWS: "arn:aws:iam::111122223333:role/ci" } })),
    },
    "an account with an external id": {
      assumeRolePolicy: createDocument(
        allow({ Principal: { AWS: "111122223333" }, Condition: { StringEquals: { "sts:ExternalId": "x" } } }),
      ),
    },
    "a denial": { assumeRolePolicy: createDocument(deny({ Principal: { AWS: "111122223333" } })) },
  },
  rejects: {
    "an account by its number": {
      assumeRolePolicy: createDocument(allow({ Principal: { AWS: ["123123123123"] } })),
    },
    "an account by its root": {
      assumeRolePolicy: createDocument(allow({ Principal: { AWS: "arn:aws:iam::123123123123:root" } })),
    },
  },
});
