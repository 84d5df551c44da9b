import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { KubernetesClient } from "../api/client";
import type { Connection } from "../api/connection";
import { controlPlaneCounterparts as counterparts } from "../../counterparts/counterpart";
import { locateCounterpart } from "../../counterparts/locations";
import { ControlPlaneError, MissingControlPlaneError } from "./control-plane-error";
import { writeCredentials, writeKubeconfig } from "./credentials";
import { createApiServerFlags, controllerManagerFlags, files, schedulerFlags, etcdFlags } from "./flags";
import { Watchdog } from "./watchdog";
import { Server } from "./server";

/** A running control plane. */
export interface ControlPlane {
  readonly connection: Connection;

  /** Kubeconfig file for kubectl and helm. */
  readonly kubeconfig: string;

  /** Ends the servers and removes their files. */
  stop(): Promise<void>;
}

/** How to start a control plane. */
export interface ControlPlaneOptions {
  /**
   * Seconds until the control plane must be ready.
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
   * @default finds what PATH has or `testbed:build` built
   */
  readonly find?: (name: string) => string | undefined;
}

/** Path of the first object that the controller manager creates. */
const defaultServiceAccount = "/api/v1/namespaces/default/serviceaccounts/default";

/**
 * Starts etcd, the API server, the controller manager and the scheduler, on loopback, in a private temporary folder.
 * They end with this process, however it ends.
 *
 * @throws {MissingControlPlaneError} if one of them is missing
 * @throws {ControlPlaneError} if it does not become ready, with the end of the logs
 */
export async function startControlPlane({
  deadlineSeconds = 90,
  now = Date.now,
  find = locateByName,
}: ControlPlaneOptions = {}): Promise<ControlPlane> {
  const executables = locateExecutables(find);
  // Created with mode 0700, since it has keys.
  const folder = mkdtempSync(join(tmpdir(), "testbed-kubernetes-"));
  const watchdog = new Watchdog(folder);
  const servers: Server[] = [];
  const start = (name: string, flags: readonly string[]) => {
    const server = new Server(executables(name), flags, folder);
    servers.push(server);
    if (server.pid !== undefined) watchdog.watch(server.pid);
  };
  const stop = async () => {
    await Promise.all(servers.map((server) => server.stop()));
    watchdog.dismiss();
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

/** Locates the executables. */
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

/** Waits until a condition holds. Fails when a server ends, and at the deadline. */
async function waitForServers(
  isLate: () => boolean,
  servers: readonly Server[],
  holds: () => boolean | Promise<boolean>,
): Promise<void> {
  while (!(await holds())) {
    const ended = servers.filter((server) => !server.isRunning);
    if (ended.length > 0) throw createFailure("ended before the control plane was ready", ended);
    if (isLate()) throw createFailure("is not ready in time", servers);
    // The servers do not announce that they are ready, so this asks often.
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

/** Finds a port of the loopback address that no process listens on. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === "object" && address !== null) resolve(address.port);
        else reject(new Error("The system assigned no port."));
      });
    });
  });
}
