import { describeRule } from "@eks-platform/policy-kit/testing";
import { allow, document } from "./documents.test.support";
import { irsaTrust } from "./irsa-trust";

const host = "oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE";
const trust = (condition?: object) => ({
  assumeRolePolicy: document(
    allow({
      Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${host}` },
      ...(condition && { Condition: condition }),
    }),
  ),
});
const audience = { [`${host}:aud`]: "sts.amazonaws.com" };

describeRule(irsaTrust, {
  accepts: {
    "one service account": trust({
      StringEquals: { [`${host}:sub`]: "system:serviceaccount:team-a:web", ...audience },
    }),
  },
  rejects: {
    "no condition": trust(),
    "the audience alone": trust({ StringEquals: audience }),
    "every service account of a namespace": trust({
      StringLike: { [`${host}:sub`]: "system:serviceaccount:team-a:*" },
      StringEquals: audience,
    }),
    "the subject alone": trust({ StringEquals: { [`${host}:sub`]: "system:serviceaccount:team-a:web" } }),
  },
});
