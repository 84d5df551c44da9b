import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ValueMap } from "@eks-platform/engine/providers";

/** A resource that exists in the simulated account. */
export interface ExistingResource {
  /** Empty for an unmanaged resource. */
  readonly urn: string;
  readonly type: string;
  readonly id: string;
  readonly inputs: ValueMap;
  readonly outputs: ValueMap;
}

/**
 * The resources of a simulated account, one file each in a folder. Pulumi starts a process for every provider resource and
 * every command, and all of them must see the same account.
 */
export class SimulatedAccount {
  private readonly seen = new Set<string>();

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  /** Adds or replaces a resource. */
  put(resource: ExistingResource): void {
    const file = this.resolveFile(resource.urn, resource.id);
    // The rename is atomic: other processes read at any time.
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(resource));
    renameSync(`${file}.${process.pid}`, file);
  }

  get(urn: string, id: string): ExistingResource | undefined {
    const file = this.resolveFile(urn, id);
    return existsSync(file) ? readResource(file) : undefined;
  }

  /** Finds the id that a URN has. */
  findId(urn: string): string | undefined {
    const name = this.listFiles().find((file) => file.startsWith(hashText(urn)));
    return name === undefined ? undefined : readResource(join(this.folder, name)).id;
  }

  remove(urn: string, id: string): void {
    rmSync(this.resolveFile(urn, id), { force: true });
  }

  /** Lists everything that exists. */
  list(): readonly ExistingResource[] {
    return this.listFiles().map((name) => readResource(join(this.folder, name)));
  }

  /** Returns the resources that this process has not seen yet. */
  takeUnseen(): readonly ExistingResource[] {
    const unseen = this.listFiles().filter((name) => !this.seen.has(name));
    for (const name of unseen) this.seen.add(name);
    return unseen.map((name) => readResource(join(this.folder, name)));
  }

  private listFiles(): readonly string[] {
    return readdirSync(this.folder)
      .filter((name) => name.endsWith(".json"))
      .sort();
  }

  private resolveFile(urn: string, id: string): string {
    return join(this.folder, `${hashText(urn)}-${hashText(id)}.json`);
  }
}

const hashText = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 32);

// Only `put` writes these files.
const readResource = (file: string) => JSON.parse(readFileSync(file, "utf8")) as ExistingResource;
