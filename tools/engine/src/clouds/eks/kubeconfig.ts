import { all, type Flow, mapOf, member, textOf } from "./flow";

/** What a kubeconfig is made of. */
export interface KubeconfigArgs {
  readonly clusterName: Flow;
  readonly endpoint: Flow;
  readonly certificateAuthority: Flow;
  readonly clusterArn: Flow;

  /** Role and profile by which clients ask for a token. */
  readonly credentials: Flow;

  /** Leave the profile out, so that others can use it. @default false */
  readonly withoutProfile?: boolean;
}

/**
 * A kubeconfig that asks the AWS CLI for a token. If one part of it is unknown, all of it is: a text around a hole would
 * count as known.
 */
export function kubeconfig({
  clusterName,
  endpoint,
  certificateAuthority,
  clusterArn,
  credentials,
  withoutProfile,
}: KubeconfigArgs): Flow {
  const data = member(certificateAuthority, "data");
  return all({ clusterName, endpoint, data, clusterArn, credentials }, (known) => {
    const { roleArn, profileName } = mapOf(known.credentials);
    const region = textOf(known.clusterArn).split(":")[3] ?? "";
    const args = [
      ...[
        "--region",
        region,
        "eks",
        "get-token",
        "--cluster-name",
        textOf(known.clusterName),
        "--output",
        "json",
      ],
      ...(roleArn === undefined ? [] : ["--role", roleArn]),
      ...(profileName === undefined || withoutProfile === true ? [] : ["--profile", profileName]),
    ];
    const cluster = { server: known.endpoint, "certificate-authority-data": known.data };
    const env = [
      { name: "KUBERNETES_EXEC_INFO", value: `{"apiVersion": "client.authentication.k8s.io/v1beta1"}` },
    ];
    const exec = { apiVersion: "client.authentication.k8s.io/v1beta1", command: "aws", args, env };
    return {
      apiVersion: "v1",
      clusters: [{ cluster, name: "kubernetes" }],
      contexts: [{ context: { cluster: "kubernetes", user: "aws" }, name: "aws" }],
      "current-context": "aws",
      kind: "Config",
      users: [{ name: "aws", user: { exec } }],
    };
  });
}

/** A flow as JSON. */
export const asJson = (flow: Flow): Flow => all({ flow }, ({ flow: known }) => JSON.stringify(known));
