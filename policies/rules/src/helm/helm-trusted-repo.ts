import { defineResourceRule } from "@eks-platform/policy-kit";
import { type Format, list, string } from "@eks-platform/settings";
import { charts, isLocalChart } from "./charts";

const chartRepository: Format = {
  name: "an https or oci address",
  pattern: /^(https|oci):\/\/[^/\s]+(\/\S*)?$/i,
  example: "https://aws.github.io/eks-charts",
  examples: ["oci://public.ecr.aws/karpenter"],
};

const settings = {
  trustedChartRepositories: list({
    description:
      "Repositories that charts may come from, with everything below them. If empty, any repository over TLS.",
    items: string({ description: "Address of a repository.", format: chartRepository }),
    unique: true,
    default: [],
  }),
} as const;

export const helmTrustedRepo = defineResourceRule({
  name: "helm-trusted-repo",
  description: "Charts come over TLS from a repository, and where a list is given, from one that is on it.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps:
    "Set repositoryOpts.repo to an https address, or chart to an oci address, of a trusted repository.",
  url: "https://helm.sh/docs/topics/registries/",
  appliesTo: charts,
  settings,
  *findings({ chart, repositoryOpts }, { config: { trustedChartRepositories: trusted } }) {
    if (!chart || isLocalChart(chart)) return;
    const repo = repositoryOpts?.repo;
    const origin = repo ? { path: "repositoryOpts.repo", address: repo } : { path: "chart", address: chart };
    const { path, address } = origin;
    if (/^(http|ftp):/i.test(address)) {
      yield { path, message: "the chart is downloaded without TLS." };
    } else if (!/^(https|oci):\/\//i.test(address)) {
      // A bare name is a folder next to the program. A name with a slash is an alias that only some machines define.
      if (address.includes("/"))
        yield { path, message: `"${address}" is an alias that only some machines define.` };
    } else if (trusted.length > 0 && !trusted.some((known) => isWithin(address, known))) {
      yield { path, message: `"${address}" is not on the list of trusted repositories.` };
    } else if (trusted.length === 0 && !repo && /^https:/i.test(address)) {
      yield { path, message: "an archive from a URL does not come from a repository." };
    }
  },
});

/** Whether an address is a trusted one or below it. Whole hosts and whole folders are compared. */
function isWithin(address: string, trusted: string): boolean {
  const parts = splitAddress(address);
  return splitAddress(trusted).every((part, index) => parts[index] === part);
}

function splitAddress(address: string): readonly string[] {
  const [, kind = "", host = "", path = ""] = /^(\w+):\/\/([^/]*)(.*)$/.exec(address) ?? [];
  return [kind.toLowerCase(), host.toLowerCase(), ...path.split("/").filter((part) => part !== "")];
}
