/** A call has had no answer: whether the cloud did what it was asked to, only a look at the cloud tells. */
export class UnknownOutcomeError extends Error {}
