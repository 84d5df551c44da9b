import { locateSdk } from "@eks-platform/engine";
import { dirname } from "node:path";
import { workspaceFolder } from "../../counterparts/locations";
import type { Kit } from "../../matrix/kit";
import { prepareCorpus } from "../../matrix/kit-corpus";
import { UsageError } from "../../usage-error";
import type { ConformanceCommand } from "../command-line";
import { type Stage, stages } from "../lifecycle/observation";
import { furtherSdkSubjects, stageSetByKind, stageSets } from "./coverage";
import { copyPlatform } from "./platform-copy";
import { listSubjects, type Subject } from "./subject";

/** Kits of SDKs beside the installed one, by version, oldest first. */
const kits: Readonly<Record<string, Kit>> = { "3.270.0": "sdk-3.270", "3.276.0": "sdk-3.276" };

/** The word for the newest SDK that is supported on the running Node.js. */
const newest = "newest";

/** The oldest major version of Node.js that the newest SDK is compared on. Machines with an older one compare the one before. */
const newestSdkNodeMajor = 22;

/** What is compared. */
export interface Selection {
  readonly subjects: readonly Subject[];

  /** True if this is everything on the installed SDK: then every accepted difference must occur. */
  readonly isComplete: boolean;
}

/**
 * Selects what the user asks for.
 *
 * @param install fetches another SDK on first use; without it the subjects stay on the installed one and are only listed
 * @throws {UsageError} for an unknown SDK or name
 */
export function selectSubjects(command: ConformanceCommand, install: boolean): Selection {
  const { names } = command;
  const version = resolveSdk(command);
  const isInstalled = version === readInstalledSdkVersion();
  const all = isInstalled ? listSubjects() : listSubjectsOn(version, install);
  const unknown = names.filter((name) => !all.some((subject) => subject.name === name));
  if (unknown.length > 0) {
    const allowed = all.map(({ name }) => name).join(", ");
    throw new UsageError(`There is no subject "${unknown.join('", "')}". Allowed: ${allowed}.`);
  }
  const isSelected = ({ name }: Subject) =>
    names.length > 0 ? names.includes(name) : isInstalled || furtherSdkSubjects.includes(name);
  const subjects = all.filter(isSelected);
  return { subjects, isComplete: isInstalled && subjects.length === all.length };
}

/** Resolves the version of the SDK that the user asks for. */
export function resolveSdk({ sdk = readInstalledSdkVersion() }: Pick<ConformanceCommand, "sdk">): string {
  return sdk === newest ? findNewestSdk() : sdk;
}

/** Selects the stages of a subject: the whole lifecycle if the user names it, else those of its kind. */
export function selectStages({ name, kind }: Subject, { names }: ConformanceCommand): readonly Stage[] {
  return names.includes(name) ? stages : stageSets[stageSetByKind[kind]];
}

/** Finds the newest SDK that is compared on a version of Node.js. */
export function findNewestSdk(nodeVersion = process.versions.node): string {
  const versions = Object.keys(kits);
  const isNewestSupported = Number.parseInt(nodeVersion) >= newestSdkNodeMajor;
  return versions.at(isNewestSupported ? -1 : -2) ?? readInstalledSdkVersion();
}

function listSubjectsOn(sdk: string, install: boolean): readonly Subject[] {
  const kit = kits[sdk];
  if (kit === undefined) {
    const allowed = [readInstalledSdkVersion(), ...Object.keys(kits), newest].join(", ");
    throw new UsageError(`SDK "${sdk}" is not one of those that are compared. Allowed: ${allowed}.`);
  }
  if (!install) return listSubjects();
  const corpus = prepareCorpus(kit, "conformance");
  return listSubjects({ platform: copyPlatform(dirname(corpus)), corpus });
}

const readInstalledSdkVersion = () => locateSdk(workspaceFolder, "The workspace").version;
