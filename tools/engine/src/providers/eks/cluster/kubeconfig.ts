import { all, type InputValue, mapOf, getMember, textOf } from "../input-value";

/** The content of a kubeconfig. */
export interface KubeconfigArgs {
  readonly clusterName: InputValue;
  readonly endpoint: InputValue;
  readonly certificateAuthority: InputValue;
  readonly clusterArn: InputValue;

  /** Role and profile by which clients ask for a token. */
  readonly credentials: InputValue;

  /** Leave the profile out, so that other users can use it. @default false */
  readonly withoutProfile?: boolean;
}

/**
 * Builds a kubeconfig that gets tokens from the AWS CLI. If one part of it is unknown, all of it is: a text with a
 * gap would count as known.
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

/** A value as JSON. */
export const toJsonText = (value: InputValue): InputValue =>
  all({ flow: value }, ({ flow: known }) => JSON.stringify(known));
