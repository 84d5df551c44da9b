/**
 * Runs the programs of several stacks one after the other in one process, each with a state of its own, with the
 * official runner's own functions. The host reports any doubt about a run, and the parent then runs the official
 * runner instead.
 *
 * Arguments: folder of the project's SDK, working directory of the program.
 */
import { forgetApplicationModules, isApplication } from "./application-modules";
import { compileOnce } from "./compiled-modules";
import { collectGarbage } from "./garbage";
import { untilIdle } from "./idle";
import { endOfOutput, isJob, type Job, type JobEnd } from "./messages";
import { publishedVariables, runnerFlags } from "./runner-arguments";
import { loadSdkRuntime, renewStore } from "./sdk-runtime";

const [, , sdkFolder = "", programFolder = ""] = process.argv;
compileOnce(isApplication);
const sdk = loadSdkRuntime(sdkFolder);
const ownModules = new Set(Object.keys(require.cache));

let errors = 0;
for (const event of ["uncaughtException", "unhandledRejection"]) process.on(event, () => (errors += 1));

/** Gives a run what a process of its own would have. */
function prepare({ args, environment }: Job): Readonly<Record<string, unknown>> {
  const argv = sdk.parse(args, runnerFlags);
  const wanted = { ...environment, ...publishedVariables(argv) };
  for (const name of Object.keys(process.env)) if (!(name in wanted)) delete process.env[name];
  Object.assign(process.env, wanted);
  process.chdir(programFolder);
  process.exitCode = undefined;
  forgetApplicationModules(ownModules);
  return argv;
}

/** True if the run certainly succeeded. */
async function runJob(job: Job): Promise<boolean> {
  const argv = prepare(job);
  const store = renewStore(sdk);
  const forgetListeners = rememberListeners();
  const before = errors;
  try {
    await sdk.run(argv, nothing, nothing, () => false);
    await untilIdle();
    await sdk.signalAndWaitForShutdown();
  } catch {
    return false;
  } finally {
    sdk.disconnectSync();
    forgetListeners();
  }
  const hasLeftovers = store.logErrorCount === 0 && store.leakCandidates.size > 0;
  const exitCode = process.exitCode ?? 0;
  return errors === before && !hasLeftovers && !store.terminated && exitCode === 0;
}

const nothing = () => undefined;

/** Each run of the official runner listens for the end of its process: the listeners are removed with the run. */
function rememberListeners(): () => void {
  const events = ["uncaughtException", "unhandledRejection", "exit"];
  const before = new Set(events.flatMap((event) => process.rawListeners(event)));
  return () => {
    for (const event of events) {
      for (const listener of process.rawListeners(event)) {
        // Node only lists functions as listeners.
        if (!before.has(listener)) process.removeListener(event, listener as () => void);
      }
    }
  };
}

process.on("message", (message) => {
  if (!isJob(message)) return;
  // During a run, only its own work may keep the process alive.
  process.channel?.unref();
  void runJob(message).then((clean) => {
    process.channel?.ref();
    const end: JobEnd = { job: message.job, clean };
    process.stdout.write(endOfOutput(message.job));
    process.stderr.write(endOfOutput(message.job));
    process.send?.(end);
    collectGarbage(message.job);
  });
});
process.channel?.ref();
