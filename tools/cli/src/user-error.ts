/** An error that the user must fix. It is reported without a stack trace. */
export class UserError extends Error {}
