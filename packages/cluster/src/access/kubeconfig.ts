/** What tells one cluster from another. */
export interface ClusterAddress {
  readonly clusterName: string;
  readonly clusterArn: string;
  readonly endpoint: string;

  /** Certificate authority of the endpoint, base64. */
  readonly certificateAuthority: string;
}

/**
 * A kubeconfig, as JSON, that asks the AWS CLI for a token at each use. It names neither credentials nor a profile, so
 * it is the same for everyone and changes only with the cluster: a change would make Pulumi replace what is in it.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/create-kubeconfig.html
 */
export function kubeconfigOf({
  clusterName,
  clusterArn,
  endpoint,
  certificateAuthority,
}: ClusterAddress): string {
  const region = clusterArn.split(":")[3] ?? "";
  const args = ["--region", region, "eks", "get-token", "--cluster-name", clusterName, "--output", "json"];
  const exec = {
    apiVersion: "client.authentication.k8s.io/v1beta1",
    command: "aws",
    args,
    interactiveMode: "Never",
  };
  return JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    clusters: [
      {
        name: clusterName,
        cluster: { server: endpoint, "certificate-authority-data": certificateAuthority },
      },
    ],
    users: [{ name: clusterName, user: { exec } }],
    contexts: [{ name: clusterName, context: { cluster: clusterName, user: clusterName } }],
    "current-context": clusterName,
  });
}
