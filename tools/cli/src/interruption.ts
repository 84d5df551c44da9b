/** The user asked to end, by Ctrl-C or a signal. */
export class Interruption extends Error {
  /** @param exitCode as shells give it: 128 and the number of the signal */
  constructor(readonly exitCode: number) {
    super("Interrupted.");
  }
}
