import { parseArgs } from "node:util";
import { UsageError } from "../usage-error";

/** What the user asks for. */
export interface ValidationCommand {
  /** Folders of manifests or of charts. */
  readonly manifests: readonly string[];

  /** File with plans; absent to preview the environments now. */
  readonly plan?: string;

  /** Also validates the rendered charts of the plans. */
  readonly charts: boolean;

  /** Uses the cluster of KUBECONFIG even if it is in use. */
  readonly allowUsedCluster: boolean;

  /** Only starts a control plane, for manual use. */
  readonly serve: boolean;

  readonly help: boolean;
}

export const usage = `Usage: npm run testbed:kubernetes -- [options]

Validates every object that our environments plan with a Kubernetes API server, and the access that they grant.

  --manifests DIR...    also the manifests of these folders; a folder that is a chart is rendered first
  --charts              also the rendered charts of the plans (fetched from their repositories)
  --plan FILE           plans from "platform preview --format json", instead of a preview now
  --allow-used-cluster  use the cluster of KUBECONFIG even if it is not empty; its objects stay as they are
  --serve               only start a control plane with fake nodes, and print how to reach it
  --help                print this text

Without KUBECONFIG a temporary control plane is started ("npm run testbed:build kubernetes" builds it).`;

/**
 * Parses the command line.
 *
 * @throws {UsageError} if it is malformed
 */
export function parseCommandLine(args: readonly string[]): ValidationCommand {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        manifests: { type: "string", multiple: true, default: [] },
        plan: { type: "string" },
        charts: { type: "boolean", default: false },
        "allow-used-cluster": { type: "boolean", default: false },
        serve: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    const { manifests, charts, serve, help, plan } = values;
    if (positionals.length > 0 && manifests.length === 0) {
      throw new UsageError(`"${positionals.join(" ")}" is not an option. Folders come after --manifests.`);
    }
    return {
      manifests: [...manifests, ...positionals],
      charts,
      allowUsedCluster: values["allow-used-cluster"],
      serve,
      help,
      ...(plan === undefined ? {} : { plan }),
    };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}
