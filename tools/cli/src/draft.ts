import { closeSync, mkdtempSync, openSync, readSync, renameSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { StringDecoder } from "node:string_decoder";
import { UserError } from "./user-error";

const chunkBytes = 1 << 20;

/**
 * A text that grows on disk, so that memory does not grow with it, and that nobody sees before it is whole. It ends as a
 * file, as text that is handed on, or not at all.
 */
export class Draft {
  readonly #file: number;

  /**
   * @param path where it grows
   * @param target the file that it is to become
   * @param rest what is to be removed when it is thrown away
   */
  private constructor(
    private readonly path: string,
    private readonly target: string,
    private readonly rest: string,
  ) {
    this.#file = this.#attempt(() => openSync(path, "w+"));
  }

  /** A draft of a file. It lies beside the file, so that it can take its place at once. */
  static of(file: string): Draft {
    const path = join(dirname(file), `.${basename(file)}.${process.pid}`);
    return new Draft(path, file, path);
  }

  /** A draft that is to be handed on. */
  static temporary(): Draft {
    const folder = mkdtempSync(join(tmpdir(), "platform-"));
    const path = join(folder, "report");
    return new Draft(path, path, folder);
  }

  write(text: string): void {
    const bytes = Buffer.from(text);
    let written = 0;
    while (written < bytes.length)
      written += this.#attempt(() => writeSync(this.#file, bytes, written, bytes.length - written));
  }

  /** Makes it the file, whole: who reads the file sees the earlier one or this one. */
  publish(): void {
    this.#attempt(() => renameSync(this.path, this.target));
  }

  /** Hands on all of it, piece by piece. */
  handOn(receive: (text: string) => void): void {
    const decoder = new StringDecoder("utf8");
    const chunk = Buffer.alloc(chunkBytes);
    let from = 0;
    for (let length = this.#read(chunk, from); length > 0; length = this.#read(chunk, from)) {
      receive(decoder.write(chunk.subarray(0, length)));
      from += length;
    }
  }

  /** Lets go of it. What has not become a file is thrown away. */
  close(): void {
    closeSync(this.#file);
    rmSync(this.rest, { recursive: true, force: true });
  }

  #read(chunk: Buffer, from: number): number {
    return readSync(this.#file, chunk, 0, chunk.length, from);
  }

  #attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new UserError(`${this.target} cannot be written: ${reason}.`);
    }
  }
}
