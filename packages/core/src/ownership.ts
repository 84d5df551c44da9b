// Generated from the declarations of settings by `npm run generate`. Change those.

/** Who owns the environment, as the tags of every one of its resources say. */
export interface Ownership {
  /**
   * Team that answers for the environment. 1 to 256 letters, digits, spaces or _ . : / = + - @.
   *
   * @example "platform-team"
   */
  readonly owner: string;

  /**
   * Cost centre that pays for it. 1 to 256 letters, digits, spaces or _ . : / = + - @.
   *
   * @example "platform-team"
   */
  readonly costCentre: string;
}
