/** Something that the user must fix before anything can run. It is reported without a stack trace. */
export class PreviewError extends Error {}
