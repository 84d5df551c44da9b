import { all, type InputValue, mapOf, getMember, textOf } from "../input-value";

/** What a kubeconfig is made of. */
export interface KubeconfigArgs {
  readonly clusterName: InputValue;
  readonly endpoint: InputValue;
  readonly certificateAuthority: InputValue;
  readonly clusterArn: InputValue;

  /** Role and profile by which clients ask for a token. */
  readonly credentials: InputValue;

  /** Leave the profile out, so that others can use it. @default false */
  readonly withoutProfile?: boolean;
}

/**
 * A kubeconfig that asks the AWS CLI for a token. If one part of it is unknown, all of it is: a text around a hole would
 * count as known.
 */
export function buildKubeconfig({
  clusterName,
  endpoint,
  certificateAuthority,
  clusterArn,
  credentials,
  withoutProfile,
}: KubeconfigArgs): InputValue {
  const data = getMember(certificateAuthority, "data");
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
export const toJsonText = (value: InputValue): InputValue =>
  all({ flow: value }, ({ flow: known }) => JSON.stringify(known));
