import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { awsAuthNoMasters } from "./aws-auth-no-masters";

const map = "- rolearn: arn:aws:iam::111122223333:role/team-a\n  groups:\n    - system:masters\n";

describeRule(awsAuthNoMasters, {
  accepts: {
    "another map": { metadata: { name: "notes" }, data: { text: map } },
    "a custom group": {
      metadata: { name: "aws-auth" },
      data: { mapRoles: map.replace("system:masters", "team-a") },
    },
  },
  rejects: {
    "system:masters": withOptions(
      { metadata: { name: "aws-auth" }, data: { mapRoles: map } },
      { path: "data.mapRoles" },
    ),
  },
});
