import { describeRule, given } from "@eks-platform/policy-kit/testing";
import { allow, document } from "../iam/documents.test.support";
import { ecrNoPublicPolicy } from "./ecr-no-public-policy";

describeRule(ecrNoPublicPolicy, {
  accepts: {
    "one organisation": {
      policy: document(
        allow({ Principal: "*", Condition: { StringEquals: { "aws:PrincipalOrgID": "o-example" } } }),
      ),
    },
  },
  rejects: {
    everyone: { policy: document(allow({ Principal: "*", Action: "ecr:*" })) },
    "everyone, in the policy of a repository": given(
      { policy: document(allow({ Principal: "*" })) },
      { type: "aws:ecr/repositoryPolicy:RepositoryPolicy" },
    ),
  },
});
