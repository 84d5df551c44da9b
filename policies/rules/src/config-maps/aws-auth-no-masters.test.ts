import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { awsAuthNoMasters } from "./aws-auth-no-masters";

const map = "- rolearn: arn:aws:iam::111122223333:role/team-a\n  groups:\n    - system:masters\n";

describeRule(awsAuthNoMasters, {
  path: "data.mapRoles",
  accepts: {
    "another map": { metadata: { name: "notes" }, data: { mapRoles: map } },
    "a custom group": {
      metadata: { name: "aws-auth" },
      data: { mapRoles: map.replace("system:masters", "team-a") },
    },
  },
  rejects: {
    ...Object.fromEntries(
      ["mapUsers", "mapAccounts"].map((key) => [
        `system:masters in ${key}`,
        withOptions({ metadata: { name: "aws-auth" }, data: { [key]: map } }, { path: `data.${key}` }),
      ]),
    ),
    "system:masters": { metadata: { name: "aws-auth" }, data: { mapRoles: map } },
  },
});
