import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ValueMap } from "@eks-platform/engine/clouds";

/** A resource that exists in the simulated cloud. */
export interface Standing {
  /** Empty for what no program of ours has made. */
  readonly urn: string;
  readonly type: string;
  readonly id: string;
  readonly inputs: ValueMap;
  readonly outputs: ValueMap;
}

/**
 * What exists in a simulated cloud: a folder with a file for each resource. The real engine starts a process for every
 * provider resource and every command; all of them must see the same cloud.
 */
export class Account {
  private readonly seen = new Set<string>();

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  /** Enters a resource, or changes it. */
  put(resource: Standing): void {
    const file = this.fileOf(resource.urn, resource.id);
    // Moved there whole, because other processes read at any time.
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(resource));
    renameSync(`${file}.${process.pid}`, file);
  }

  get(urn: string, id: string): Standing | undefined {
    const file = this.fileOf(urn, id);
    return existsSync(file) ? read(file) : undefined;
  }

  /** Id of what stands for a resource. */
  idOf(urn: string): string | undefined {
    const name = this.files().find((file) => file.startsWith(hash(urn)));
    return name === undefined ? undefined : read(join(this.folder, name)).id;
  }

  remove(urn: string, id: string): void {
    rmSync(this.fileOf(urn, id), { force: true });
  }

  /** Everything that exists. */
  all(): readonly Standing[] {
    return this.files().map((name) => read(join(this.folder, name)));
  }

  /** What this process has not been told of yet. */
  news(): readonly Standing[] {
    const unseen = this.files().filter((name) => !this.seen.has(name));
    for (const name of unseen) this.seen.add(name);
    return unseen.map((name) => read(join(this.folder, name)));
  }

  private files(): readonly string[] {
    return readdirSync(this.folder)
      .filter((name) => name.endsWith(".json"))
      .sort();
  }

  private fileOf(urn: string, id: string): string {
    return join(this.folder, `${hash(urn)}-${hash(id)}.json`);
  }
}

const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 32);

// Nobody but `put` writes these files.
const read = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Standing;
