import type { Command, Node, Operand, Pipeline } from "./syntax";
import { actionsOf, tokensOf } from "./tokens";

/** Reads a Go template. What it cannot read says so, with the action. */
export function parseTemplate(template: string): readonly Node[] {
  const parser = new TemplateParser(
    actionsOf(template)
      .map(tokensOf)
      .filter((tokens) => tokens.length > 0),
  );
  return parser.nodes();
}

/** Reads nodes from actions, each a list of tokens. */
class TemplateParser {
  private next = 0;

  constructor(private readonly actions: readonly (readonly string[])[]) {}

  nodes(): readonly Node[] {
    const { body } = this.block();
    if (this.next < this.actions.length)
      throw new SyntaxError(`"${this.actions[this.next]?.join(" ")}" closes nothing`);
    return body;
  }

  /** Reads until an action that closes the block or begins its other branch, which it leaves to the caller. */
  private block(): { readonly body: readonly Node[]; readonly closedBy?: readonly string[] } {
    const body: Node[] = [];
    for (;;) {
      const tokens = this.actions[this.next];
      if (tokens === undefined) return { body };
      if (tokens[0] === "end" || tokens[0] === "else") return { body, closedBy: tokens };
      this.next += 1;
      body.push(...this.node(tokens));
    }
  }

  private node(tokens: readonly string[]): readonly Node[] {
    const [keyword, ...rest] = tokens;
    switch (keyword) {
      case "if":
      case "with":
      case "range":
        return [this.branching(keyword, rest)];
      case "define":
        return [{ kind: "define", name: textOf(rest[0]), body: this.closedBody() }];
      case "block": {
        const name = textOf(rest[0]);
        const body = this.closedBody();
        return [{ kind: "define", name, body }, call(name, rest.slice(1))];
      }
      case "template":
        return [call(textOf(rest[0]), rest.slice(1))];
      case "break":
      case "continue":
        return [];
      default: {
        const { variables, pipeline } = declaration(tokens);
        return [{ kind: "output", pipeline, ...variableOf(variables) }];
      }
    }
  }

  private branching(keyword: "if" | "with" | "range", tokens: readonly string[]): Node {
    const { variables, pipeline } = declaration(tokens);
    const { body, closedBy } = this.block();
    this.next += 1;
    const otherwise = this.otherwise(keyword, closedBy ?? []);
    switch (keyword) {
      case "if":
        return { kind: "if", condition: pipeline, ...variableOf(variables), body, otherwise };
      case "with":
        return { kind: "with", subject: pipeline, ...variableOf(variables), body, otherwise };
      case "range":
        return { kind: "range", subject: pipeline, variables, body, otherwise };
    }
  }

  /** The other branch: of `else if ...` and `else with ...` too, which have no `end` of their own. */
  private otherwise(keyword: "if" | "with" | "range", closedBy: readonly string[]): readonly Node[] {
    if (closedBy[0] !== "else") return [];
    const [, chained, ...rest] = closedBy;
    if (chained === "if" || chained === "with") return [this.branching(chained, rest)];
    const { body, closedBy: end } = this.block();
    if (end?.[0] !== "end") throw new SyntaxError(`an "else" of "${keyword}" has no end`);
    this.next += 1;
    return body;
  }

  private closedBody(): readonly Node[] {
    const { body } = this.block();
    this.next += 1;
    return body;
  }
}

const call = (name: string, tokens: readonly string[]): Node =>
  tokens.length > 0 ? { kind: "call", name, argument: pipelineOf(tokens) } : { kind: "call", name };

const variableOf = ([variable]: readonly string[]) => (variable === undefined ? {} : { variable });

/** Splits `$a, $b := pipeline`. */
function declaration(tokens: readonly string[]): {
  readonly variables: readonly string[];
  readonly pipeline: Pipeline;
} {
  const assigned = tokens.findIndex((token) => token === ":=" || token === "=");
  const isDeclaration =
    assigned > 0 && tokens.slice(0, assigned).every((token) => token === "," || token.startsWith("$"));
  return isDeclaration
    ? {
        variables: tokens.slice(0, assigned).filter((token) => token !== ","),
        pipeline: pipelineOf(tokens.slice(assigned + 1)),
      }
    : { variables: [], pipeline: pipelineOf(tokens) };
}

function pipelineOf(tokens: readonly string[]): Pipeline {
  const { pipeline, rest } = readPipeline(tokens);
  if (rest.length > 0) throw new SyntaxError(`"${rest.join(" ")}" is left over in "${tokens.join(" ")}"`);
  return pipeline;
}

/** Reads commands until the tokens end or a parenthesis closes. */
function readPipeline(tokens: readonly string[]): {
  readonly pipeline: Pipeline;
  readonly rest: readonly string[];
} {
  const pipeline: Command[] = [];
  let command: Operand[] = [];
  let rest = tokens;
  for (;;) {
    const [token, ...after] = rest;
    if (token === undefined || token.startsWith(")")) return { pipeline: [...pipeline, command], rest };
    rest = after;
    if (token === "|") {
      pipeline.push(command);
      command = [];
    } else if (token === "(") {
      const group = readPipeline(rest);
      const [closing, ...others] = group.rest;
      if (closing === undefined) throw new SyntaxError(`a parenthesis is open in "${tokens.join(" ")}"`);
      command.push({ kind: "group", pipeline: group.pipeline, fields: closing.split(".").slice(1) });
      rest = others;
    } else {
      command.push(operand(token));
    }
  }
}

function operand(token: string): Operand {
  if (/^["`']/.test(token)) return { kind: "literal", value: textOf(token) };
  if (/^\d+$/.test(token)) return { kind: "literal", value: token };
  if (token === ".") return { kind: "dot", fields: [] };
  if (token.startsWith(".")) return { kind: "dot", fields: token.slice(1).split(".") };
  if (token.startsWith("$")) {
    const [name = "$", ...fields] = token.split(".");
    return { kind: "variable", name, fields };
  }
  return /^[a-z]\w*$/i.test(token) && !/^(true|false|nil)$/.test(token)
    ? { kind: "function", name: token }
    : { kind: "constant" };
}

const textOf = (token: string | undefined): string => token?.slice(1, -1) ?? "";
