import { MissingControlPlaneError } from "../control-plane/control-plane-error";
import { type ValidationCluster, openCluster } from "../cluster/validation-cluster";

let opened: Promise<ValidationCluster> | undefined;
let isMissingReported = false;

/**
 * Opens the cluster that the whole suite shares. Without a control plane the tests of the calling hook are skipped, which
 * mocha counts as pending.
 */
export async function openSharedCluster(context: Mocha.Context): Promise<ValidationCluster> {
  opened ??= openCluster({ allowUsedCluster: process.env["TESTBED_ALLOW_USED_CLUSTER"] === "true" });
  try {
    return await opened;
  } catch (error) {
    if (!(error instanceof MissingControlPlaneError)) throw error;
    if (!isMissingReported) process.stderr.write(`${error.message}\n`);
    isMissingReported = true;
    return context.skip();
  }
}

/** Hooks for mocha's `--require`. */
export const mochaHooks = {
  async afterAll(): Promise<void> {
    const cluster = await opened?.catch(() => undefined);
    await cluster?.close();
  },
};
