import { parseArgs } from "node:util";

/** What the user asks for. */
export interface ConformanceCommand {
  /** Environments and programs to compare; empty for all. */
  readonly names: readonly string[];

  /** Version of the SDK that the programs are to use; absent for the installed one. */
  readonly sdk?: string;

  readonly help: boolean;
}

/** How the command is used. */
export const usage = `Usage: npm run conformance -- [options] [NAME...]

Leads environments and programs of the engine's corpus, all or those named, through their lives by the embedded engine and
by Pulumi's own, and compares the two.

  --sdk VERSION  on another SDK than the installed one, which is fetched on first use
  --help         this text`;

/** The command line is not understood, or asks for what is not there. */
export class UsageError extends Error {}

/**
 * Reads the command line.
 *
 * @throws {UsageError} if it is not understood
 */
export function parseCommandLine(args: readonly string[]): ConformanceCommand {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { sdk: { type: "string" }, help: { type: "boolean", default: false } },
    });
    const { sdk, help } = values;
    return { names: positionals, help, ...(sdk === undefined ? {} : { sdk }) };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}
