import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { allow, createDocument } from "../iam/documents.test.support";
import { ecrNoPublicPolicy } from "./ecr-no-public-policy";

describeRule(ecrNoPublicPolicy, {
  path: "policy.Statement[0].Principal",
  accepts: {
    "one organization": {
      policy: createDocument(
        allow({ Principal: "*", Condition: { StringEquals: { "aws:PrincipalOrgID": "o-example" } } }),
      ),
    },
  },
  rejects: {
    everyone: { policy: createDocument(allow({ Principal: "*", Action: "ecr:*" })) },
    "everyone, in the policy of a repository": withOptions(
      { policy: createDocument(allow({ Principal: "*" })) },
      { type: "aws:ecr/repositoryPolicy:RepositoryPolicy" },
    ),
  },
});
