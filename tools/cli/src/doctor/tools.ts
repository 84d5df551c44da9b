/** A tool that some work needs, and a preview does not. */
export interface Tool {
  /** Name of the executable. */
  readonly name: string;

  /** Arguments by which it prints its version, and asks nobody for it. */
  readonly version: readonly string[];

  /** What it is for, completing "only ...". */
  readonly use: string;
  readonly source: string;
}

/** Tools beside the Pulumi CLI. */
export const tools: readonly Tool[] = [
  {
    name: "go",
    version: ["version"],
    use: "`npm run testbed:build` needs it, 1.26 or later",
    source: "https://go.dev/dl/",
  },
  {
    name: "kubectl",
    version: ["version", "--client"],
    use: "the testbed's suites and work by hand need it",
    source: "`npm run testbed:build kubernetes` fetches one for the testbed",
  },
  {
    name: "helm",
    version: ["version", "--short"],
    use: "the testbed needs it, to render charts",
    source: "`npm run testbed:build kubernetes` fetches one for the testbed",
  },
  {
    name: "aws",
    version: ["--version"],
    use: "machines that deploy need it: clusters are reached by `aws eks get-token`",
    source: "https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html",
  },
];
