import { createRun } from "./finish-run";
import type { MonitorOptions } from "./options";
import { warnOfOlderProviders } from "./provider-references/older-providers";
import type { RunResult } from "./run-result";
import { Session } from "./session";
import { performDeletions } from "./steps/deletion/deletions";

/**
 * Deletes all resources of a state. No program runs, so hooks cannot run: if any resource has hooks for its deletion,
 * nothing is deleted.
 *
 * @see https://github.com/pulumi/pulumi/blob/v3.259.0/pkg/engine/destroy.go (`newDestroySource`)
 */
export async function destroyAll(options: MonitorOptions): Promise<RunResult> {
  const session = new Session(options);
  const hooked = reportHooks(session);
  if (!hooked) warnOfOlderProviders(session);
  const complete = !hooked && (await performDeletions(session));
  return createRun(session, [], complete);
}

/** Reports resources with deletion hooks; true if there are any. */
function reportHooks(session: Session): boolean {
  const problems = session.olds.all.flatMap(({ urn, options: { hooks } }) => {
    const names = [...(hooks?.BeforeDelete ?? []), ...(hooks?.AfterDelete ?? [])];
    return names.length === 0 ? [] : [{ urn, names: names.join(", ") }];
  });
  for (const { urn, names } of problems) {
    session.reportError(
      `The resource has hooks for its deletion, and they can only run in the program: ${names}. ` +
        "Remove the resource or its hooks from the program, update the stack, and destroy the rest.",
      urn,
    );
  }
  return problems.length > 0;
}
