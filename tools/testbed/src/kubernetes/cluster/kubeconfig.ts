import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Connection } from "../api/connection";
import { field, isRecord, list, text } from "../api/field";
import { ControlPlaneError } from "../control-plane/control-plane-error";

const run = promisify(execFile);

/**
 * Where the current context of the user's kubeconfig leads. kubectl reads it, so that several files, relative paths and
 * whatever comes next mean what they mean everywhere.
 *
 * @param kubectl the executable
 * @param kubeconfig a file, or several as the variable KUBECONFIG lists them
 * @throws {ControlPlaneError} if it cannot be read, or asks for what we do not have
 */
export async function readKubeconfig(kubectl: string, kubeconfig: string): Promise<Connection> {
  const args = ["config", "view", "--raw", "--flatten", "--minify", "--output=json"];
  const config = await runForJson(kubectl, args, { ...process.env, KUBECONFIG: kubeconfig });
  const { credentials, ...connection } = connectionOf(config);
  if (credentials === undefined) return connection;
  return { ...connection, ...(await askForCredentials(credentials)) };
}

/** A connection, with the program that knows the credentials if the file does not. */
type Described = Connection & { readonly credentials?: unknown };

/**
 * What a flattened kubeconfig of one context describes.
 *
 * @throws {ControlPlaneError} if it names no server
 */
export function connectionOf(config: unknown): Described {
  const cluster = field(list(config, "clusters")[0], "cluster");
  const user = field(list(config, "users")[0], "user");
  const server = text(cluster, "server");
  if (server === "") throw new ControlPlaneError("The current context of KUBECONFIG names no server.");
  const unsupported = [
    ...(text(cluster, "proxy-url") === "" ? [] : ["proxy-url"]),
    ...(field(user, "auth-provider") === undefined ? [] : ["auth-provider"]),
  ];
  if (unsupported.length > 0) {
    throw new ControlPlaneError(
      `The current context of KUBECONFIG uses ${unsupported.join(" and ")}: use another.`,
    );
  }
  return {
    server,
    ...named("ca", decoded(text(cluster, "certificate-authority-data"))),
    ...named("serverName", text(cluster, "tls-server-name")),
    ...(field(cluster, "insecure-skip-tls-verify") === true ? { insecure: true } : {}),
    ...credentialsOf(
      text(user, "token"),
      decoded(text(user, "client-certificate-data")),
      decoded(text(user, "client-key-data")),
    ),
    ...(isRecord(field(user, "exec")) ? { credentials: field(user, "exec") } : {}),
  };
}

/**
 * Runs the program that a kubeconfig names, such as `aws eks get-token`.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins
 */
async function askForCredentials(exec: unknown): Promise<Partial<Connection>> {
  const set = list(exec, "env").map((item) => [text(item, "name"), text(item, "value")]);
  const apiVersion = text(exec, "apiVersion");
  const question = { apiVersion, kind: "ExecCredential", spec: { interactive: false } };
  const env = {
    ...process.env,
    ...Object.fromEntries(set),
    KUBERNETES_EXEC_INFO: JSON.stringify(question),
  };
  const args = list(exec, "args").map(String);
  const status = field(await runForJson(text(exec, "command"), args, env), "status");
  return credentialsOf(
    text(status, "token"),
    text(status, "clientCertificateData"),
    text(status, "clientKeyData"),
  );
}

async function runForJson(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<unknown> {
  try {
    const { stdout } = await run(command, args, { env, maxBuffer: 2 ** 24 });
    return JSON.parse(stdout);
  } catch (error) {
    // Its output may be a token, so only what it complained of is told.
    const complaint = text(error, "stderr").trim() || "its answer is no JSON";
    throw new ControlPlaneError(`KUBECONFIG cannot be used: ${command} failed: ${complaint}`);
  }
}

function credentialsOf(token: string, certificate: string, key: string): Partial<Connection> {
  return {
    ...named("token", token),
    ...(certificate === "" || key === "" ? {} : { identity: { certificate, key } }),
  };
}

function named<K extends string>(key: K, value: string): { readonly [key in K]?: string } {
  // The one member has the one name that the type allows, which the compiler cannot see of a computed key.
  return value === "" ? {} : ({ [key]: value } as { readonly [key in K]: string });
}

function decoded(base64: string): string {
  return Buffer.from(base64, "base64").toString("utf8");
}
