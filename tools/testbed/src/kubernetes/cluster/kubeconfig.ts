import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Connection } from "../api/connection";
import { getField, isRecord, getList, getText } from "../api/field";
import { ControlPlaneError } from "../control-plane/control-plane-error";

const runFile = promisify(execFile);

/**
 * Reads the connection of the current context of the user's kubeconfig. kubectl resolves it, so that several files and
 * relative paths work as everywhere.
 *
 * @param kubectl the executable
 * @param kubeconfig a file, or several as the variable KUBECONFIG lists them
 * @throws {ControlPlaneError} if it cannot be read, or uses an unsupported feature
 */
export async function readKubeconfig(kubectl: string, kubeconfig: string): Promise<Connection> {
  const args = ["config", "view", "--raw", "--flatten", "--minify", "--output=json"];
  const config = await runForJson(kubectl, args, { ...process.env, KUBECONFIG: kubeconfig });
  const { credentials, ...connection } = parseConnection(config);
  if (credentials === undefined) return connection;
  return { ...connection, ...(await runCredentialPlugin(credentials)) };
}

/** A connection, with the program that returns the credentials if the file has none. */
type DescribedConnection = Connection & { readonly credentials?: unknown };

/**
 * Parses a flattened kubeconfig of one context.
 *
 * @throws {ControlPlaneError} if it names no server
 */
export function parseConnection(config: unknown): DescribedConnection {
  const cluster = getField(getList(config, "clusters")[0], "cluster");
  const user = getField(getList(config, "users")[0], "user");
  const server = getText(cluster, "server");
  if (server === "") throw new ControlPlaneError("The current context of KUBECONFIG names no server.");
  const unsupported = [
    ...(getText(cluster, "proxy-url") === "" ? [] : ["proxy-url"]),
    ...(getField(user, "auth-provider") === undefined ? [] : ["auth-provider"]),
  ];
  if (unsupported.length > 0) {
    throw new ControlPlaneError(
      `The current context of KUBECONFIG uses ${unsupported.join(" and ")}, which is not supported.`,
    );
  }
  return {
    server,
    ...optionalMember("ca", decodeBase64(getText(cluster, "certificate-authority-data"))),
    ...optionalMember("serverName", getText(cluster, "tls-server-name")),
    ...(getField(cluster, "insecure-skip-tls-verify") === true ? { insecure: true } : {}),
    ...toCredentials(
      getText(user, "token"),
      decodeBase64(getText(user, "client-certificate-data")),
      decodeBase64(getText(user, "client-key-data")),
    ),
    ...(isRecord(getField(user, "exec")) ? { credentials: getField(user, "exec") } : {}),
  };
}

/**
 * Runs the credential plugin of a kubeconfig, such as `aws eks get-token`.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins
 */
async function runCredentialPlugin(exec: unknown): Promise<Partial<Connection>> {
  const set = getList(exec, "env").map((item) => [getText(item, "name"), getText(item, "value")]);
  const apiVersion = getText(exec, "apiVersion");
  const question = { apiVersion, kind: "ExecCredential", spec: { interactive: false } };
  const env = {
    ...process.env,
    ...Object.fromEntries(set),
    KUBERNETES_EXEC_INFO: JSON.stringify(question),
  };
  const args = getList(exec, "args").map(String);
  const status = getField(await runForJson(getText(exec, "command"), args, env), "status");
  return toCredentials(
    getText(status, "token"),
    getText(status, "clientCertificateData"),
    getText(status, "clientKeyData"),
  );
}

async function runForJson(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<unknown> {
  try {
    const { stdout } = await runFile(command, args, { env, maxBuffer: 2 ** 24 });
    return JSON.parse(stdout);
  } catch (error) {
    // Its output may be a token, so only its error output is reported.
    const complaint = getText(error, "stderr").trim() || "its answer is no JSON";
    throw new ControlPlaneError(`KUBECONFIG cannot be used: ${command} failed: ${complaint}`);
  }
}

function toCredentials(token: string, certificate: string, key: string): Partial<Connection> {
  return {
    ...optionalMember("token", token),
    ...(certificate === "" || key === "" ? {} : { identity: { certificate, key } }),
  };
}

function optionalMember<K extends string>(key: K, value: string): { readonly [key in K]?: string } {
  // The compiler does not infer the type of a computed key.
  return value === "" ? {} : ({ [key]: value } as { readonly [key in K]: string });
}

function decodeBase64(base64: string): string {
  return Buffer.from(base64, "base64").toString("utf8");
}
