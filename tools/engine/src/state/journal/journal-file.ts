import { readFileSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import type { Cipher } from "../files/cipher";
import { ownerOnly, syncFolder } from "../files/durable-file";
import { StateError } from "../state-error";
import { decodeEntry, encodeEntry } from "./journal-codec";
import type { JournalEntry } from "./journal-entry";

/** Version of the format, in the first line. */
const format = 1;

/**
 * Appends to a journal. Entries that arrive during a write are written together, so that many concurrent steps cost
 * no more than one.
 */
export class JournalFile {
  private waiting = "";
  private underway: Promise<void> | undefined;

  private constructor(
    private readonly handle: FileHandle,
    private readonly cipher: Cipher,
  ) {}

  /** @param base digest of the state that the journal starts from */
  static async create(file: string, base: string, cipher: Cipher): Promise<JournalFile> {
    const handle = await open(file, "ax", ownerOnly);
    await handle.appendFile(`${JSON.stringify({ journal: format, base })}\n`);
    await handle.datasync();
    syncFolder(dirname(file));
    return new JournalFile(handle, cipher);
  }

  /** Resolves once the entry is durable. */
  append(entry: JournalEntry): Promise<void> {
    this.waiting += `${encodeEntry(entry, this.cipher)}\n`;
    // Entries that arrive during a batch share the next one.
    return this.underway === undefined ? this.flush() : this.underway.then(() => this.flush());
  }

  async close(): Promise<void> {
    await this.underway;
    await this.handle.close();
  }

  private flush(): Promise<void> {
    if (this.waiting === "") return this.underway ?? Promise.resolve();
    const batch = this.waiting;
    this.waiting = "";
    this.underway = this.write(batch).finally(() => (this.underway = undefined));
    return this.underway;
  }

  private async write(batch: string): Promise<void> {
    await this.handle.appendFile(batch);
    await this.handle.datasync();
  }
}

/** The content of a journal. */
export interface WrittenJournal {
  /** Digest of the state that it starts from. */
  readonly base: string;
  readonly entries: readonly JournalEntry[];
}

/**
 * Reads a journal. An incomplete last line is ignored: its change had not happened yet.
 *
 * @throws StateError if the file is not a journal, or a line before the last is damaged
 */
export function readJournal(file: string, cipher: Cipher): WrittenJournal {
  const [first = "", ...lines] = readFileSync(file, "utf8").split("\n");
  // The end of the last line produces one more part, which is empty.
  const complete = lines.slice(0, -1);
  try {
    const base = readHeader(first);
    // Interrupted before the first line was complete: the journal is empty.
    if (base === undefined) return { base: "", entries: [] };
    return { base, entries: complete.map((line) => decodeEntry(line, cipher)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StateError(
      `${file} cannot be read: ${reason}. It holds what an interrupted run has done. ` +
        "Put the right file back; or delete it, and that run is forgotten.",
      { cause: error },
    );
  }
}

function readHeader(line: string): string | undefined {
  if (line === "") return undefined;
  const header: unknown = JSON.parse(line);
  if (typeof header !== "object" || header === null || !("journal" in header)) throw new Error("no journal");
  if (header.journal !== format) throw new Error("it was written by a newer version of this tool");
  return "base" in header && typeof header.base === "string" ? header.base : "";
}
