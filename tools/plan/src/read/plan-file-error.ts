/** One thing that is wrong with a file. */
export interface FileProblem {
  /** Location in the document, for example `steps[3].op`; empty for the document itself. */
  readonly path: string;

  /** What the document contains. Never a value that may be a secret: only its kind, or one of a closed set of values. */
  readonly given: string;

  /** What is allowed, completing "must be ...". */
  readonly allowed: string;
}

/** Problems beyond this number are only counted: a file of another kind is wrong in every line. */
const listed = 20;

/** A file with the wrong content. It is reported without a stack trace. */
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
        ...(more > 0 ? [`  - and ${more} more like these`] : []),
        fix,
      ].join("\n"),
    );
  }
}

function sentence({ path, given, allowed }: FileProblem): string {
  return `  - ${path || "The document"} is ${given} but must be ${allowed}.`;
}
