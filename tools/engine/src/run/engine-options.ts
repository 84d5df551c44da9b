import type { MonitorOptions } from "../monitor/monitor";
import { readRemoteFiles } from "../protocol/remote-files";
import type { Services } from "../protocol/services";
import { Catalogue } from "../providers/catalogue";
import { createProviders } from "../providers/create-providers";
import { createOutputsReader } from "../state/recorded-outputs";
import type { Environment } from "./preparation";
import { parallel } from "./program/program";
import type { WorkerPoolSettings } from "./workers/worker-pool";

/** The options of one environment's engine, without its policy packs. */
export function engineOptions(
  { stack, fixtures }: Environment,
  { request, program }: Pick<WorkerPoolSettings, "request" | "program">,
  services: Services,
): Omit<MonitorOptions, "analyzers"> {
  const { project, organization, dryRun } = program;
  const projectFolder = project.programFolder;
  const catalogue = Catalogue.of(projectFolder);
  const { config, secretKeys } = stack;
  const { mode, strict, replacing, states, recordings } = request;
  const identity = { project: project.name, stack: stack.name, sdkVersion: services.sdkVersion };
  return {
    services,
    projectFolder: project.folder,
    workingFolder: project.programFolder,
    project: project.name,
    stack: stack.name,
    organization,
    config,
    secretKeys,
    mode,
    dryRun,
    parallel,
    ...(states === undefined ? {} : { before: states(identity).read() }),
    providers: createProviders({
      projectFolder,
      config,
      fixtures: fixtures.invokes,
      strict,
      mode,
      ...(replacing === undefined ? {} : { replacing }),
    }),
    schemas: (type) => catalogue.resource(type),
    installedVersion: (packageName) => catalogue.version(packageName),
    strict,
    stackReferences: fixtures.stackReferences,
    remoteFiles: readRemoteFiles(fixtures.remoteFiles, projectFolder),
    ...(recordings === undefined ? {} : { recordedOutputs: createOutputsReader(recordings) }),
  };
}
