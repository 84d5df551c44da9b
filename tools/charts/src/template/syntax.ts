// The part of Go's template language that says which values a template reads.

/** A node of a template. Text outside of actions is left out: it reads nothing. */
export type Node =
  | { readonly kind: "output"; readonly pipeline: Pipeline; readonly variable?: string }
  | {
      readonly kind: "if";
      readonly condition: Pipeline;
      readonly variable?: string;
      readonly body: readonly Node[];
      readonly otherwise: readonly Node[];
    }
  | {
      readonly kind: "with";
      readonly subject: Pipeline;
      readonly variable?: string;
      readonly body: readonly Node[];
      readonly otherwise: readonly Node[];
    }
  | {
      readonly kind: "range";
      readonly subject: Pipeline;
      /** The variables of `range $key, $element := ...`: one of an element alone, or none. */
      readonly variables: readonly string[];
      readonly body: readonly Node[];
      readonly otherwise: readonly Node[];
    }
  | { readonly kind: "define"; readonly name: string; readonly body: readonly Node[] }
  | { readonly kind: "call"; readonly name: string; readonly argument?: Pipeline };

/** Commands joined by `|`: each result is the last argument of the next command. */
export type Pipeline = readonly Command[];

/** A function and its arguments, or one operand alone. */
export type Command = readonly Operand[];

export type Operand =
  | { readonly kind: "dot"; readonly fields: readonly string[] }
  | { readonly kind: "variable"; readonly name: string; readonly fields: readonly string[] }
  | { readonly kind: "group"; readonly pipeline: Pipeline; readonly fields: readonly string[] }
  | { readonly kind: "literal"; readonly value: string }
  | { readonly kind: "function"; readonly name: string }
  | { readonly kind: "constant" };
