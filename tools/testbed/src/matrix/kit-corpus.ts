import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { corpusFolder } from "./corpus";
import { locateKit, type Kit } from "./kit";

/**
 * A copy of the corpus that resolves the packages of a kit. Each call replaces it.
 *
 * @param purpose name of the copy: what runs at the same time must have copies of different names
 */
export function prepareCorpus(kit: Kit, purpose: string): string {
  const corpus = join(locateKit(kit), purpose);
  rmSync(corpus, { recursive: true, force: true });
  cpSync(corpusFolder, corpus, { recursive: true });
  return corpus;
}
