import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { KubernetesClient } from "../api/client";
import type { Connection } from "../api/connection";
import { controlPlaneCounterparts as counterparts } from "../../counterparts/counterpart";
import { locateCounterpart } from "../../counterparts/locations";
import { ControlPlaneError, MissingControlPlaneError } from "./control-plane-error";
import { writeCredentials } from "./credentials";
import { createApiServerFlags, controllerManagerFlags, files, schedulerFlags, etcdFlags } from "./flags";
import { findFreePort } from "./free-port";
import { Watchdog } from "./watchdog";
import { Server } from "./server";

/** A control plane that runs. */
export interface ControlPlane {
  readonly connection: Connection;

  /** File that kubectl and helm read to come here. */
  readonly kubeconfig: string;

  /** Ends the servers and removes all that they wrote. */
  stop(): Promise<void>;
}

/** How to start a control plane. */
export interface ControlPlaneOptions {
  /**
   * Seconds that it may take to get ready.
   *
   * @default 90
   */
  readonly deadlineSeconds?: number;

  /**
   * The clock that the deadline is measured by, in milliseconds.
   *
   * @default Date.now
   */
  readonly now?: () => number;

  /**
   * Finds an executable by its name.
   *
   * @default what `testbed:build` built, or PATH has
   */
  readonly find?: (name: string) => string | undefined;
}

/** Where the first thing that the controller manager makes is seen. */
const defaultServiceAccount = "/api/v1/namespaces/default/serviceaccounts/default";

/**
 * Starts etcd, the API server, the controller manager and the scheduler, on loopback, in a private temporary folder.
 * When our process ends in any way, so do they.
 *
 * @throws {MissingControlPlaneError} if one of them is not here
 * @throws {ControlPlaneError} if it does not get ready, with the end of the logs
 */
export async function startControlPlane({
  deadlineSeconds = 90,
  now = Date.now,
  find = locateByName,
}: ControlPlaneOptions = {}): Promise<ControlPlane> {
  const executables = locateExecutables(find);
  // Made with mode 0700: it holds keys.
  const folder = mkdtempSync(join(tmpdir(), "testbed-kubernetes-"));
  const guard = new Watchdog(folder);
  const servers: Server[] = [];
  const start = (name: string, flags: readonly string[]) => {
    const server = new Server(executables(name), flags, folder);
    servers.push(server);
    if (server.pid !== undefined) guard.watch(server.pid);
  };
  const stop = async () => {
    await Promise.all(servers.map((server) => server.stop()));
    guard.dismiss();
  };
  try {
    const end = now() + deadlineSeconds * 1000;
    const isLate = () => now() > end;
    const token = writeCredentials(folder);
    const port = await findFreePort();
    start("etcd", etcdFlags);
    start("kube-apiserver", createApiServerFlags(port));
    const authority = join(folder, files.authority);
    await waitForServers(isLate, servers, () => existsSync(authority));
    const connection = {
      server: `https://127.0.0.1:${port}`,
      ca: readFileSync(authority, "utf8"),
      token,
    };
    const kubeconfig = writeKubeconfig(folder, connection);
    const client = new KubernetesClient(connection);
    await waitForServers(isLate, servers, () => isReachable(client, "/readyz"));
    start("kube-controller-manager", controllerManagerFlags);
    start("kube-scheduler", schedulerFlags);
    await waitForServers(isLate, servers, () => isReachable(client, defaultServiceAccount));
    client.close();
    return { connection, kubeconfig, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The executables by their names. */
function locateExecutables(find: (name: string) => string | undefined): (name: string) => string {
  const found = new Map(counterparts.map(({ name }) => [name, find(name)]));
  const missing = [...found].filter(([, file]) => file === undefined).map(([name]) => name);
  if (missing.length > 0) throw new MissingControlPlaneError(missing);
  return (name) => found.get(name) ?? name;
}

function locateByName(name: string): string | undefined {
  const counterpart = counterparts.find((candidate) => candidate.name === name);
  return counterpart && locateCounterpart(counterpart);
}

/** Waits until something holds. Ends early when a server does, and at the deadline. */
async function waitForServers(
  isLate: () => boolean,
  servers: readonly Server[],
  holds: () => boolean | Promise<boolean>,
): Promise<void> {
  while (!(await holds())) {
    const ended = servers.filter((server) => !server.isRunning);
    if (ended.length > 0) throw createFailure("ended before the control plane was ready", ended);
    if (isLate()) throw createFailure("is not ready in time", servers);
    // The servers tell nobody when they are ready, so they are asked, often enough to lose no time.
    await pause(100);
  }
}

function createFailure(what: string, servers: readonly Server[]): ControlPlaneError {
  const logs = servers.map(
    (server) => `${server.name} ${what}. The end of its log:\n${server.readLogTail()}`,
  );
  return new ControlPlaneError(logs.join("\n"));
}

async function isReachable(client: KubernetesClient, path: string): Promise<boolean> {
  try {
    await client.get(path);
    return true;
  } catch {
    return false;
  }
}

/** JSON is YAML, so every reader of a kubeconfig takes it. */
function writeKubeconfig(folder: string, { server, token }: Connection): string {
  const name = "testbed";
  const file = join(folder, files.kubeconfig);
  const content = {
    apiVersion: "v1",
    kind: "Config",
    clusters: [{ name, cluster: { server, "certificate-authority": join(folder, files.authority) } }],
    users: [{ name, user: { token } }],
    contexts: [{ name, context: { cluster: name, user: name } }],
    "current-context": name,
  };
  writeFileSync(file, JSON.stringify(content, null, 2), { mode: 0o600 });
  return file;
}
