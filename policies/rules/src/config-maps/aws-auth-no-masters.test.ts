import { describeRule } from "@eks-platform/policy-kit/testing";
import { awsAuthNoMasters } from "./aws-auth-no-masters";

const map = "- rolearn: arn:aws:iam::111122223333:role/team-a\n  groups:\n    - system:masters\n";

describeRule(awsAuthNoMasters, {
  path: "data.mapRoles",
  accepts: {
    "another map": { metadata: { name: "notes" }, data: { text: map } },
    "a custom group": {
      metadata: { name: "aws-auth" },
      data: { mapRoles: map.replace("system:masters", "team-a") },
    },
  },
  rejects: {
    "system:masters": { metadata: { name: "aws-auth" }, data: { mapRoles: map } },
  },
});
