import { describeRule } from "@eks-platform/policy-kit/testing";
import { cloudtrailAllRegions } from "./cloudtrail-all-regions";

describeRule(cloudtrailAllRegions, {
  path: "isMultiRegionTrail",
  accepts: {
    "all regions": { isMultiRegionTrail: true },
  },
  rejects: {
    "the default, which is one region": {},
  },
});
