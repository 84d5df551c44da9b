import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { helmVersionPinned } from "./helm-version-pinned";

const chart = { type: "kubernetes:helm.sh/v4:Chart" };

describeRule(helmVersionPinned, {
  path: "version",
  accepts: {
    "an exact version": { chart: "karpenter", version: "1.8.1" },
    "an exact version with a v": { chart: "cert-manager", version: "v1.16.3" },
    "a pre-release": { chart: "x", version: "1.0.0-rc.1" },
    "a chart of this repository": { chart: "./charts/web" },
    "an archive that names its version": { chart: "https://charts.example/x-1.2.3.tgz" },
  },
  rejects: {
    "no version": { chart: "karpenter" },
    "the newest build": { chart: "karpenter", devel: true },
    "a range": { chart: "karpenter", version: "^1.8.0" },
    "an incomplete version": { chart: "karpenter", version: "1.8" },
    "a wildcard": { chart: "karpenter", version: "1.8.x" },
    "a chart that Pulumi renders": withOptions({ chart: "oci://public.ecr.aws/karpenter/karpenter" }, chart),
  },
});
