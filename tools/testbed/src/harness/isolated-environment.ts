import { join } from "node:path";
import { scrubEnvironment } from "@eks-platform/engine";

/** Name of Pulumi's variable for the passphrase of a stack; the stack holds nothing but what we invented. */
const passphrase = "testbed";

/** Environment of a Pulumi CLI that has a home and a backend of its own, and neither credentials nor network. */
export function createIsolatedEnvironment(folder: string): Readonly<Record<string, string>> {
  return scrubEnvironment({
    PULUMI_HOME: join(folder, "home"),
    PULUMI_BACKEND_URL: `file://${join(folder, "backend")}`,
    PULUMI_CONFIG_PASSPHRASE: passphrase,
    PULUMI_SKIP_UPDATE_CHECK: "true",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
    PULUMI_SKIP_CONFIRMATIONS: "true",
    // Without it there is no --event-log.
    PULUMI_DEBUG_COMMANDS: "true",
    AWS_EC2_METADATA_DISABLED: "true",
    NO_COLOR: "1",
  });
}
