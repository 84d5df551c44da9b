/** A command line is malformed, or names something unknown. */
export class UsageError extends Error {}
