import { dirname } from "node:path";
import type { CliContext } from "../cli-context";
import type { PreviewOptions } from "../preview/options";
import { previewRequest } from "../preview/request";
import { liveProgress } from "../progress/live-progress";
import { layoutFor } from "../report/layout/layout-for";
import { previousStates } from "../states/previous-states";
import { withUserErrors } from "../user-error";
import { ChangeBatches } from "./change-batches";
import { FileWatcher } from "./file-watcher";
import { findSourceRoots } from "./source-roots";
import type { WatchedProject } from "./touched";
import { loadCompiler, Transpiler } from "./transpiler";
import { TypeCheck } from "./type-check";
import { WatchLoop } from "./watch-loop";

/**
 * `platform preview --watch`: previews, and previews again whatever a save affects, until the user interrupts.
 *
 * @throws {UserError} if the project cannot be watched
 */
export async function watchPreview(
  stacks: readonly string[],
  options: PreviewOptions,
  context: CliContext,
): Promise<number> {
  const { folder, stdout, stderr, signal, loadEngine } = context;
  const engine = await loadEngine();
  const given = previewRequest(stacks, options, folder);
  const request = { ...given, ...previousStates(options, folder, given.projectFolder, engine) };
  const project = await withUserErrors(engine, () =>
    Promise.resolve().then(() => engine.readProject(given.projectFolder)),
  );
  const watched: WatchedProject = {
    file: project.file,
    configFolder: project.configFolder,
    roots: findSourceRoots(project.programFolder, request.policyPacks),
  };
  const compiler = loadCompiler(project.folder);
  const transpiler = compiler && new Transpiler(compiler);
  const types = TypeCheck.of(project.folder);
  const changes = new ChangeBatches();
  const watcher = new FileWatcher(targetsOf(watched, transpiler), (file) => changes.add(file));
  const nothing = () => Promise.resolve(undefined);
  let session = new engine.PreviewSession(request);
  const close = () => {
    watcher.close();
    changes.close();
    types?.cancel();
    session.close();
  };
  signal.addEventListener("abort", close, { once: true });
  try {
    await new WatchLoop({
      project: watched,
      stacks: given.stacks,
      changes,
      compile: (sources) => sources.flatMap((source) => transpiler?.transpile(source) ?? []),
      build: () => types?.build() ?? nothing(),
      check: () => types?.check() ?? nothing(),
      preview: async ({ stacks: touched, packs, isProjectChanged }, receive) => {
        if (isProjectChanged) {
          session.close();
          session = new engine.PreviewSession(request);
        }
        const progress = liveProgress(stderr);
        const selected = touched === "all" ? given.stacks : touched;
        const round = { stacks: selected, packs, onProgress: progress.update };
        try {
          await withUserErrors(engine, () => session.preview(round, receive));
        } finally {
          progress.end();
        }
      },
      folder,
      stdout,
      layout: layoutFor(stdout, options),
      now: () => performance.now(),
    }).run();
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    close();
  }
  return 0;
}

/** Packages are watched with everything in them, except for installed packages and what compilers write. */
function targetsOf({ file, configFolder, roots }: WatchedProject, transpiler: Transpiler | undefined) {
  const trees = roots.map(({ folder }) => folder);
  const outputs = new Set(trees.flatMap((folder) => transpiler?.outputFolder(folder) ?? []));
  const isExcluded = (folder: string) => outputs.has(folder) || /[\\/](node_modules|\.[^\\/]+)$/.test(folder);
  return { trees, folders: [dirname(file), configFolder], isExcluded };
}
