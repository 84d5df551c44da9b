import { closeSync, mkdtempSync, openSync, readSync, renameSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { StringDecoder } from "node:string_decoder";
import { errorMessage } from "../project/named-file";
import { UserError } from "../user-error";

const chunkBytes = 1 << 20;

/**
 * A report that is collected in a file on disk, so that memory does not grow with it and nobody sees it before it is complete.
 * It is published as a file, copied to a stream, or discarded.
 */
export class SpooledReport {
  private readonly file: number;

  /**
   * @param path the file in which it is collected
   * @param target the file that it becomes when it is published
   * @param scratch what to remove on close
   */
  private constructor(
    private readonly path: string,
    private readonly target: string,
    private readonly scratch: string,
  ) {
    this.file = this.attempt(() => openSync(path, "w+"));
  }

  /** A report that is published as a file. It is collected beside the file, so that a rename publishes it. */
  static forFile(file: string): SpooledReport {
    const path = join(dirname(file), `.${basename(file)}.${process.pid}`);
    return new SpooledReport(path, file, path);
  }

  /** A report that is copied to a stream. */
  static temporary(): SpooledReport {
    const folder = mkdtempSync(join(tmpdir(), "platform-"));
    const path = join(folder, "report");
    return new SpooledReport(path, path, folder);
  }

  write(text: string): void {
    const bytes = Buffer.from(text);
    let written = 0;
    while (written < bytes.length)
      written += this.attempt(() => writeSync(this.file, bytes, written, bytes.length - written));
  }

  /** Replaces the target atomically: a reader sees either the earlier file or the new one. */
  publish(): void {
    this.attempt(() => renameSync(this.path, this.target));
  }

  /** Copies the report chunk by chunk. */
  copyTo(receive: (text: string) => void): void {
    const decoder = new StringDecoder("utf8");
    const chunk = Buffer.alloc(chunkBytes);
    let from = 0;
    for (let length = this.read(chunk, from); length > 0; length = this.read(chunk, from)) {
      receive(decoder.write(chunk.subarray(0, length)));
      from += length;
    }
  }

  /** Closes the report and removes what was not published. */
  close(): void {
    closeSync(this.file);
    rmSync(this.scratch, { recursive: true, force: true });
  }

  private read(chunk: Buffer, from: number): number {
    return readSync(this.file, chunk, 0, chunk.length, from);
  }

  private attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw new UserError(`${this.target} cannot be written: ${errorMessage(error)}.`);
    }
  }
}
