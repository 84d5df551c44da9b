import { parseArgs } from "node:util";

/** What the user asks for. */
export interface ValidationCommand {
  /** Folders of manifests, or charts. */
  readonly manifests: readonly string[];

  /** File with plans; absent: they are made now. */
  readonly plan?: string;

  /** Also judges what the charts of the plans come to. */
  readonly charts: boolean;

  /** Takes the cluster of KUBECONFIG though it is in use. */
  readonly allowUsedCluster: boolean;

  /** Only starts a control plane, to be used by hand. */
  readonly serve: boolean;

  readonly help: boolean;
}

/** How the command is used. */
export const usage = `Usage: npm run testbed:kubernetes -- [options]

Has a Kubernetes API server judge every object that our environments plan, and the access that they grant.

  --manifests DIR...    also the manifests of these folders; a folder that is a chart is rendered first
  --charts              also what the charts of the plans come to (fetched from their repositories)
  --plan FILE           plans that "platform preview --format json" wrote, instead of making them now
  --allow-used-cluster  take the cluster of KUBECONFIG though it is not empty; what is there stays as it is
  --serve               only start a control plane with nodes on paper, and say how to reach it
  --help                this text

Without KUBECONFIG a control plane is started for the time being ("npm run testbed:build kubernetes" builds it).`;

/** The command line is not understood. */
export class UsageError extends Error {}

/**
 * Reads the command line.
 *
 * @throws {UsageError} if it is not understood
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
      throw new UsageError(`"${positionals.join(" ")}" is not understood. Folders come after --manifests.`);
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
