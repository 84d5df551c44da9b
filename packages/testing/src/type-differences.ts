/** Names of the members that two types do not share, or not with the same type. */
export type Differences<One, Other> = {
  [Name in keyof One | keyof Other]-?: Name extends keyof One & keyof Other
    ? IsSame<NonNullable<One[Name]>, NonNullable<Other[Name]>> extends true
      ? never
      : Name
    : Name;
}[keyof One | keyof Other];

/** A missing optional member leaves two types assignable to each other, so that names are compared too. */
type IsSame<One, Other> = [One, Other] extends [Other, One]
  ? keyof Other extends never
    ? true
    : [keyof One, keyof Other] extends [keyof Other, keyof One]
      ? true
      : false
  : false;

/** Does not compile with the name of anything: `expectNone<Differences<One, Other>>()`. */
export function expectNone<_Name extends never>(): void {}
