// Documents of IAM, as tests write them.

/** A statement without its effect. */
export type StatementBody = Readonly<Record<string, unknown>>;

export const allow = (body: StatementBody) => ({ Effect: "Allow", ...body });

export const deny = (body: StatementBody) => ({ Effect: "Deny", ...body });

/** A document as a resource takes it: a text. */
export function createDocument(...statements: readonly StatementBody[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}
