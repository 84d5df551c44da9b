/** One thing that is wrong with a file. */
export interface FileProblem {
  /** Place in the document, for example `steps[3].op`; empty for the document itself. */
  readonly path: string;

  /** What stands there. Never a value that may be a secret: only its kind, or a word of a closed set. */
  readonly given: string;

  /** What is allowed, completing "must be ...". */
  readonly allowed: string;
}

/** More problems than this are counted, not listed: a file of another kind breaks in every line. */
const listed = 20;

/** A file that is not what it should be, told without a stack trace. */
export class PlanFileError extends Error {
  /**
   * @param file as the user named it
   * @param kind what the file should be, for example "a plan document"
   * @param problems everything that is wrong
   * @param fix what to do, as one sentence
   */
  constructor(
    readonly file: string,
    readonly kind: string,
    readonly problems: readonly FileProblem[],
    readonly fix: string,
  ) {
    const more = problems.length - listed;
    super(
      [
        `${file} is not ${kind}:`,
        ...problems.slice(0, listed).map(sentence),
        ...(more > 0 ? [`  - and ${more} more of the kind`] : []),
        fix,
      ].join("\n"),
    );
  }
}

function sentence({ path, given, allowed }: FileProblem): string {
  return `  - ${path || "The document"} is ${given} but must be ${allowed}.`;
}
