/** Something that the user must mend: told without a stack trace. */
export class UserError extends Error {}
