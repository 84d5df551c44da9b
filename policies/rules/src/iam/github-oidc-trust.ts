import { defineResourceRule } from "@eks-platform/policy-kit";
import { role } from "../resources/aws";
import { readStatements } from "./policy-document";
import { listRequiredValues, trustsProvider } from "./web-identity";

const provider = /^token\.actions\.githubusercontent\.com/;

/** A subject that names one organization and one repository, without wildcards. */
const exactSubject = /^repo:[^*?/:]+\/[^*?/:]+(:|$)/;

export const githubOidcTrust = defineResourceRule({
  name: "github-oidc-trust",
  description: "A role for GitHub Actions trusts named repositories.",
  severity: "critical",
  enforcementLevel: "mandatory",
  remediationSteps:
    'Add a StringLike condition on token.actions.githubusercontent.com:sub, for example "repo:my-org/my-repo:environment:prod".',
  url: "https://docs.github.com/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws",
  tags: ["checkov:CKV_AWS_393"],
  appliesTo: [role],
  *findings({ assumeRolePolicy }) {
    for (const statement of readStatements(assumeRolePolicy, "assumeRolePolicy")) {
      if (!trustsProvider(statement, provider)) continue;
      const subjects = listRequiredValues(statement, "sub");
      if (subjects.length > 0 && subjects.every((subject) => exactSubject.test(subject))) continue;
      yield {
        path: `${statement.path}.Condition`,
        message: "workflows of other people's repositories may assume the role.",
      };
    }
  },
});
