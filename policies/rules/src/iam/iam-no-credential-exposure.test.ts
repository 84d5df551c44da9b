import { describeRule } from "@eks-platform/policy-kit/testing";
import { allow, createDocument } from "./documents.test.support";
import { iamNoCredentialExposure } from "./iam-no-credential-exposure";

describeRule(iamNoCredentialExposure, {
  path: "policy.Statement[0]",
  accepts: {
    "a login to the registry, which cannot be limited to a resource": {
      policy: createDocument(allow({ Action: "ecr:GetAuthorizationToken", Resource: "*" })),
    },
    "one role": {
      policy: createDocument(
        allow({ Action: "sts:AssumeRole", Resource: "arn:aws:iam::111122223333:role/x" }),
      ),
    },
  },
  rejects: {
    "any role": { policy: createDocument(allow({ Action: "sts:AssumeRole", Resource: "*" })) },
    "keys of any user": { policy: createDocument(allow({ Action: "iam:*AccessKey*", Resource: "*" })) },
  },
});
