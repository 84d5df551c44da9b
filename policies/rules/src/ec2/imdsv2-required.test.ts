import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { imdsv2Required } from "./imdsv2-required";

describeRule(imdsv2Required, {
  path: "metadataOptions.httpTokens",
  accepts: {
    "tokens required": { metadataOptions: { httpTokens: "required" } },
    "no metadata at all": { metadataOptions: { httpEndpoint: "disabled" } },
  },
  rejects: {
    "tokens with the account's default": {},
    "tokens optional, on a launch template": withOptions(
      { metadataOptions: { httpTokens: "optional" } },
      { type: "aws:ec2/launchTemplate:LaunchTemplate" },
    ),
  },
});
