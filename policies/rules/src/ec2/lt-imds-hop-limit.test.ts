import { describeRule } from "@eks-platform/policy-kit/testing";
import { ltImdsHopLimit } from "./lt-imds-hop-limit";

describeRule(ltImdsHopLimit, {
  path: "metadataOptions.httpPutResponseHopLimit",
  accepts: {
    "a limit of one": { metadataOptions: { httpTokens: "required", httpPutResponseHopLimit: 1 } },
    "options without a limit, which is one": { metadataOptions: { httpTokens: "required" } },
  },
  rejects: {
    "a limit of two": { metadataOptions: { httpPutResponseHopLimit: 2 } },
    "a template without options, where EKS sets a limit of two": {},
  },
});
