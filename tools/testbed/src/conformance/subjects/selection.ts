import { prepareCorpus, type Kit, locateSdk } from "@eks-platform/engine/matrix";
import { dirname } from "node:path";
import { workspaceFolder } from "../../counterparts/locations";
import { type ConformanceCommand, UsageError } from "../command-line";
import { copyPlatform } from "./platform-copy";
import { listCorpusSubjects, listEnvironmentSubjects, type Subject } from "./subject";

/** SDKs that can be had beside the installed one, by version. */
const kits: Readonly<Record<string, Kit>> = { "3.270.0": "sdk-3.270" };

/** What is to be compared. */
export interface Selection {
  readonly subjects: readonly Subject[];

  /** True if that is all there is on the installed SDK: then every accepted difference must occur. */
  readonly isComplete: boolean;
}

/**
 * Chooses what the user asks for.
 *
 * @param install fetch another SDK on first use; without it the subjects are only told, and stay on the installed one
 * @throws {UsageError} for an SDK or a name that is not there
 */
export function selectSubjects({ names, sdk }: ConformanceCommand, install: boolean): Selection {
  const isInstalled = sdk === undefined || sdk === readInstalledSdkVersion();
  const all = isInstalled ? listAllSubjects() : listSubjectsOn(sdk, install);
  const unknown = names.filter((name) => !all.some((subject) => subject.name === name));
  if (unknown.length > 0) {
    const allowed = all.map(({ name }) => name).join(", ");
    throw new UsageError(
      `There is nothing called "${unknown.join('", "')}" to compare. Allowed: ${allowed}.`,
    );
  }
  const subjects = all.filter(({ name }) => names.length === 0 || names.includes(name));
  return { subjects, isComplete: isInstalled && subjects.length === all.length };
}

const listAllSubjects = () => [...listEnvironmentSubjects(), ...listCorpusSubjects()];

function listSubjectsOn(sdk: string, install: boolean): readonly Subject[] {
  const kit = kits[sdk];
  if (kit === undefined) {
    const allowed = [readInstalledSdkVersion(), ...Object.keys(kits)].join(", ");
    throw new UsageError(`SDK "${sdk}" is not one of those that are compared. Allowed: ${allowed}.`);
  }
  if (!install) return listAllSubjects();
  const corpus = prepareCorpus(kit, "conformance");
  return [...listEnvironmentSubjects(copyPlatform(dirname(corpus))), ...listCorpusSubjects(corpus)];
}

const readInstalledSdkVersion = () => locateSdk(workspaceFolder, "The workspace").version;
