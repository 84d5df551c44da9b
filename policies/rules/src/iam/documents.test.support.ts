// Policy documents for tests.

/** A statement without its effect. */
export type StatementBody = Readonly<Record<string, unknown>>;

export const allow = (body: StatementBody) => ({ Effect: "Allow", ...body });

export const deny = (body: StatementBody) => ({ Effect: "Deny", ...body });

/** Creates a document in JSON, as resources expect it. */
export function createDocument(...statements: readonly StatementBody[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}
