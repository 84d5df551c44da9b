import { parseArgs } from "node:util";
import { UsageError } from "../usage-error";

/** What the user asks for. */
export interface ConformanceCommand {
  /** Subjects to compare; empty for all. */
  readonly names: readonly string[];

  /** Version of the SDK that the programs use, or `newest`; absent for the installed one. */
  readonly sdk?: string;

  /** Major version of the Node.js to run on; absent for the running one. */
  readonly node?: string;

  readonly help: boolean;
}

export const usage = `Usage: npm run conformance -- [options] [NAME...]

Leads environments, programs of the engine's corpus and examples through their lifecycle, with the embedded engine and with
Pulumi's own, and compares the two after each stage. Without names it compares all of them.

  --sdk VERSION  on another SDK than the installed one; "newest" is the newest for the Node.js in use.
                 The SDK is fetched on first use. Without names a named part of the subjects is compared.
  --node MAJOR   on another Node.js than the running one: 20 or 24, which is fetched on first use
  --help         print this text`;

/**
 * Parses the command line.
 *
 * @throws {UsageError} if it is malformed
 */
export function parseCommandLine(args: readonly string[]): ConformanceCommand {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        sdk: { type: "string" },
        node: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
    const { sdk, node, help } = values;
    return {
      names: positionals,
      help,
      ...(sdk === undefined ? {} : { sdk }),
      ...(node === undefined ? {} : { node }),
    };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}
