import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { helmTrustedRepo } from "./helm-trusted-repo";

const trusted = {
  config: {
    trustedChartRepositories: ["https://aws.github.io/eks-charts", "oci://public.ecr.aws/karpenter"],
  },
};
const installFrom = (repo: string) => ({ chart: "x", repositoryOpts: { repo } });

describeRule(helmTrustedRepo, {
  path: "repositoryOpts.repo",
  accepts: {
    "any repository over TLS": installFrom("https://charts.example"),
    "a registry": { chart: "oci://registry.example/charts/x" },
    "a chart of this repository": { chart: "./charts/web" },
    "a trusted repository": withOptions(installFrom("https://aws.github.io/eks-charts/"), trusted),
    "a chart in a trusted registry": withOptions(
      { chart: "oci://public.ecr.aws/karpenter/karpenter" },
      trusted,
    ),
  },
  rejects: {
    "a repository without TLS": installFrom("http://aws.github.io/eks-charts"),
    "an archive straight from a URL": withOptions(
      { chart: "https://files.example/x-1.0.0.tgz" },
      {
        path: "chart",
      },
    ),
    "an alias": withOptions({ chart: "stable/nginx" }, { path: "chart" }),
    "a repository that is not trusted": withOptions(installFrom("https://charts.example"), trusted),
    "a host whose name starts like a trusted one": withOptions(
      installFrom("https://aws.github.io.example/eks-charts"),
      trusted,
    ),
    "a folder whose name starts like a trusted one": withOptions(
      { chart: "oci://public.ecr.aws/karpenter-x/karpenter" },
      { ...trusted, path: "chart" },
    ),
  },
});
