/** The user interrupted with Ctrl-C or a signal. */
export class Interruption extends Error {
  /** @param exitCode as shells report it: 128 plus the number of the signal */
  constructor(readonly exitCode: number) {
    super("Interrupted.");
  }
}
