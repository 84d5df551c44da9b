import { MissingControlPlaneError } from "../control-plane/control-plane-error";
import { type ValidationCluster, openCluster } from "../cluster/validation-cluster";

let opened: Promise<ValidationCluster> | undefined;
let isMissingTold = false;

/**
 * The one cluster that the whole suite uses: it is opened by the first who asks. Without a control plane the tests of
 * the asking hook are skipped, which mocha counts as pending.
 */
export async function openSharedCluster(context: Mocha.Context): Promise<ValidationCluster> {
  opened ??= openCluster({ allowUsedCluster: process.env["TESTBED_ALLOW_USED_CLUSTER"] === "true" });
  try {
    return await opened;
  } catch (error) {
    if (!(error instanceof MissingControlPlaneError)) throw error;
    if (!isMissingTold) process.stderr.write(`${error.message}\n`);
    isMissingTold = true;
    return context.skip();
  }
}

/** Read by mocha's `--require`. */
export const mochaHooks = {
  async afterAll(): Promise<void> {
    const cluster = await opened?.catch(() => undefined);
    await cluster?.close();
  },
};
