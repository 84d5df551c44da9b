import { spawn } from "node:child_process";
import { existsSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { readProject } from "@eks-platform/engine";
import { policyFolders } from "../policies/policy-folders";
import { UserError } from "../user-error";
import { findSourceRoots } from "../watch/source-roots";
import { previewArgs } from "./case";
import { type Spread, spreadOf } from "./statistics";

/** A file whose save is measured. */
export interface SavedFile {
  readonly name: string;
  readonly file: string;
}

/** Seconds from the save of a file to the answer on the screen. */
export interface WatchMeasurement {
  readonly name: string;
  readonly seconds: Spread;
}

/** One file of each kind: of an environment, of a component, of a policy rule. A kind that the project does not have is left out. */
export function savedFiles(project: string, stack: string): readonly SavedFile[] {
  const { programFolder, configFolder } = readProject(project);
  const roots = findSourceRoots(programFolder, policyFolders(project));
  const sourceOf = (found: (typeof roots)[number] | undefined) =>
    join(found?.folder ?? "", "src", "index.ts");
  return [
    { name: `an environment, ${stack}`, file: join(configFolder, `Pulumi.${stack}.yaml`) },
    {
      name: "a component",
      file: sourceOf(roots.find(({ isProgram, packs }) => isProgram && packs.length === 0)),
    },
    {
      name: "a policy rule",
      file: sourceOf(roots.find(({ isProgram, packs }) => !isProgram && packs.length > 0)),
    },
  ].filter(({ file }) => existsSync(file));
}

/**
 * Measures the answers of `platform preview --watch`. Nothing is written: a new time of modification is a save, too. The first save
 * of each file is not counted.
 *
 * @param runs saves of each file that count
 */
export async function measureWatch(
  project: string,
  files: readonly SavedFile[],
  runs: number,
): Promise<readonly WatchMeasurement[]> {
  const args = previewArgs(project, "--watch");
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const answers = answersIn(child.stdout);
  const nextAnswer = async () => {
    const answer = await answers.next();
    if (answer.done !== true) return answer.value;
    throw new UserError(`"node ${args.join(" ")}" ended before it answered. Run it by itself to see why.`);
  };
  try {
    await nextAnswer();
    const measurements: WatchMeasurement[] = [];
    for (const { name, file } of files) {
      const seconds: number[] = [];
      for (let run = 0; run <= runs; run++) {
        const now = new Date();
        utimesSync(file, now, now);
        seconds.push(await nextAnswer());
      }
      const spread = spreadOf(seconds.slice(1));
      if (spread !== undefined) measurements.push({ name, seconds: spread });
    }
    return measurements;
  } finally {
    child.kill("SIGINT");
  }
}

/** The seconds that each answer took, as the watch prints them. */
export async function* answersIn(output: AsyncIterable<unknown>): AsyncGenerator<number, void> {
  let text = "";
  for await (const chunk of output) {
    text += String(chunk);
    for (let found = answered.exec(text); found !== null; found = answered.exec(text)) {
      text = text.slice(found.index + found[0].length);
      yield Number(found[1]);
    }
  }
}

const answered = /Answered in (\d+\.\d+) s\./;
