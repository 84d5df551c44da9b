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
    "no chart": {},
    "a repository in capitals": installFrom("HTTPS://charts.example"),
    "a folder next to the program": { chart: "nginx" },
    "an alias of a trusted repository in capitals": withOptions(
      installFrom("HTTPS://AWS.GitHub.io/eks-charts"),
      trusted,
    ),
    "an archive in a trusted repository": withOptions(
      { chart: "https://aws.github.io/eks-charts/x-1.0.0.tgz" },
      trusted,
    ),
    "a path with doubled slashes": withOptions(installFrom("https://aws.github.io//eks-charts"), trusted),
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
    "a repository over HTTP in capitals": installFrom("HTTP://charts.example"),
    "a repository over FTP": installFrom("ftp://charts.example/x"),
    "an archive from a URL in capitals": withOptions(
      { chart: "HTTPS://files.example/x-1.0.0.tgz" },
      { path: "chart" },
    ),
    "an archive that is not trusted": withOptions(
      { chart: "https://files.example/x-1.0.0.tgz" },
      { ...trusted, path: "chart" },
    ),
    "a registry with the path of a trusted one over another protocol": withOptions(
      installFrom("https://public.ecr.aws/karpenter"),
      trusted,
    ),
    "an address with a protocol inside": withOptions({ chart: "x/https://y" }, { path: "chart" }),
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
