/** A tool that some work needs, but not previews. */
export interface Tool {
  /** Name of the executable. */
  readonly name: string;

  /** Arguments to print its version without a network. */
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
    use: "needed by `npm run testbed:build`, 1.26 or later",
    source: "https://go.dev/dl/",
  },
  {
    name: "kubectl",
    version: ["version", "--client"],
    use: "needed by the testbed and for manual work",
    source: "`npm run testbed:build kubernetes` fetches one for the testbed",
  },
  {
    name: "helm",
    version: ["version", "--short"],
    use: "needed by the testbed to render charts",
    source: "`npm run testbed:build kubernetes` fetches one for the testbed",
  },
  {
    name: "aws",
    version: ["--version"],
    use: "needed for deployments, to access clusters with `aws eks get-token`",
    source: "https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html",
  },
];
