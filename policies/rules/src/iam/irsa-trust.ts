import { defineResourceRule } from "@eks-platform/policy-kit";
import { role } from "../resources/aws";
import { readStatements } from "./policy-document";
import { listRequiredValues, trustsProvider } from "./web-identity";

const provider = /^oidc\.eks(-fips)?\./;

/** A subject that names one namespace and one service account, without wildcards. */
const exactSubject = /^system:serviceaccount:[^*?:]+:[^*?:]+$/;

export const irsaTrust = defineResourceRule({
  name: "irsa-trust",
  description: "A role for pods trusts one service account, and tokens made for AWS only.",
  severity: "critical",
  enforcementLevel: "mandatory",
  remediationSteps:
    'Add StringEquals conditions on the provider\'s :sub ("system:serviceaccount:NAMESPACE:NAME") and :aud ("sts.amazonaws.com").',
  url: "https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html",
  appliesTo: [role],
  *findings({ assumeRolePolicy }) {
    for (const statement of readStatements(assumeRolePolicy, "assumeRolePolicy")) {
      if (!trustsProvider(statement, provider)) continue;
      const subjects = listRequiredValues(statement, "sub");
      const path = `${statement.path}.Condition`;
      if (subjects.length === 0 || !subjects.every((subject) => exactSubject.test(subject))) {
        yield { path, message: "pods of any service account may assume the role." };
      }
      if (!listRequiredValues(statement, "aud").includes("sts.amazonaws.com")) {
        yield { path, message: "tokens for another audience than AWS are accepted." };
      }
    }
  },
});
