import { describeRule } from "@eks-platform/policy-kit/testing";
import { allow, createDocument } from "../iam/documents.test.support";
import { s3NoPublicPolicy } from "./s3-no-public-policy";

describeRule(s3NoPublicPolicy, {
  path: "policy.Statement[0].Principal",
  accepts: {
    "one role": {
      policy: createDocument(allow({ Principal: { AWS: "arn:aws:iam::111122223333:role/reader" } })),
    },
    "everyone through one VPC endpoint": {
      policy: createDocument(
        allow({ Principal: "*", Condition: { StringEquals: { "aws:sourceVpce": "vpce-1" } } }),
      ),
    },
    "everyone from one range": {
      policy: createDocument(
        allow({ Principal: "*", Condition: { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } } }),
      ),
    },
  },
  rejects: {
    everyone: { policy: createDocument(allow({ Principal: "*", Action: "s3:GetObject" })) },
    "everyone from everywhere": {
      policy: createDocument(
        allow({ Principal: "*", Condition: { IpAddress: { "aws:SourceIp": "0.0.0.0/0" } } }),
      ),
    },
    "everyone except one network": {
      policy: createDocument(
        allow({ Principal: "*", Condition: { StringNotEquals: { "aws:SourceVpc": "vpc-1" } } }),
      ),
    },
  },
});
