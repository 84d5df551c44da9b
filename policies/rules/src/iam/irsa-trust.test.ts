import { describeRule } from "@eks-platform/policy-kit/testing";
import { allow, createDocument } from "./documents.test.support";
import { irsaTrust } from "./irsa-trust";

const host = "oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE";
const createTrust = (condition?: object) => ({
  assumeRolePolicy: createDocument(
    allow({
      Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${host}` },
      ...(condition && { Condition: condition }),
    }),
  ),
});
const audience = { [`${host}:aud`]: "sts.amazonaws.com" };

describeRule(irsaTrust, {
  path: "assumeRolePolicy.Statement[0].Condition",
  accepts: {
    "one service account": createTrust({
      StringEquals: { [`${host}:sub`]: "system:serviceaccount:team-a:web", ...audience },
    }),
  },
  rejects: {
    "no condition": createTrust(),
    "only the audience": createTrust({ StringEquals: audience }),
    "every service account of a namespace": createTrust({
      StringLike: { [`${host}:sub`]: "system:serviceaccount:team-a:*" },
      StringEquals: audience,
    }),
    "only the subject": createTrust({
      StringEquals: { [`${host}:sub`]: "system:serviceaccount:team-a:web" },
    }),
  },
});
