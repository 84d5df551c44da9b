import { functionNamed, type ReadRecorder } from "./functions";
import type { Command, Node, Operand, Pipeline } from "./syntax";
import { fields, nothing, type Path, literalsOf, type Use, type Value } from "./value";

/** A value that templates read. */
export interface Read {
  readonly path: Path;
  readonly uses: ReadonlySet<Use>;
}

/** The values that the templates of a chart read. Templates of its own and of its subcharts define each other's parts. */
export class Reads implements ReadRecorder {
  private readonly found = new Map<string, { readonly path: Path; readonly uses: Set<Use> }>();
  private readonly definitions = new Map<string, readonly Node[]>();
  private readonly called = new Set<string>();

  /** Makes the parts known that templates define, for others to include. */
  define(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if (node.kind === "define") this.definitions.set(node.name, node.body);
      if ("body" in node) this.define(node.body);
      if ("otherwise" in node) this.define(node.otherwise);
    }
  }

  /** Follows a template whose values are at a path: a subchart's are below its name. */
  follow(nodes: readonly Node[], values: Path): void {
    this.run(nodes, [{ kind: "root", values }]);
  }

  /** What was read. */
  all(): readonly Read[] {
    return [...this.found.values()];
  }

  partly(value: Value): void {
    this.record(value, "alone");
  }

  wholly(value: Value, use: Use): void {
    for (const alternative of value) {
      if (alternative.kind === "dict")
        for (const entry of alternative.entries.values()) this.wholly(entry, use);
      if (alternative.kind === "list") for (const item of alternative.items) this.wholly(item, use);
    }
    this.record(value, use);
  }

  private record(value: Value, use: Use): void {
    for (const alternative of value) {
      if (alternative.kind !== "path" || alternative.path.length === 0) continue;
      const key = JSON.stringify(alternative.path);
      const read = this.found.get(key) ?? { path: alternative.path, uses: new Set<Use>() };
      read.uses.add(use);
      this.found.set(key, read);
    }
  }

  private run(nodes: readonly Node[], root: Value): void {
    this.block(nodes, { dot: root, variables: new Map([["$", root]]) });
  }

  private block(nodes: readonly Node[], outer: Scope): void {
    const scope = { ...outer, variables: new Map(outer.variables) };
    for (const node of nodes) this.node(node, scope, outer);
  }

  private node(node: Node, scope: Scope, outer: Scope): void {
    switch (node.kind) {
      case "define":
        return;
      case "call":
        this.call(node.name, node.argument === undefined ? nothing : this.pipeline(node.argument, scope));
        return;
      case "output": {
        const value = this.pipeline(node.pipeline, scope);
        if (node.variable === undefined) this.partly(value);
        else assign(node.variable, value, scope, outer);
        return;
      }
      case "if":
      case "with": {
        const value = this.pipeline(node.kind === "if" ? node.condition : node.subject, scope);
        this.partly(value);
        const inner = declare(node.kind === "with" ? { ...scope, dot: value } : scope, node.variable, value);
        this.block(node.body, inner);
        this.block(node.otherwise, scope);
        return;
      }
      case "range": {
        const value = this.pipeline(node.subject, scope);
        this.wholly(value, "ranged");
        const items = value.flatMap((alternative) =>
          alternative.kind === "list" ? alternative.items.flat() : nothing,
        );
        this.block(node.body, declare({ ...scope, dot: items }, node.variables.at(-1), items));
        this.block(node.otherwise, scope);
        return;
      }
    }
  }

  private pipeline(pipeline: Pipeline, scope: Scope): Value {
    return (
      pipeline.reduce<Value | undefined>(
        (piped, command) => this.command(command, piped, scope),
        undefined,
      ) ?? nothing
    );
  }

  private command([head, ...rest]: Command, piped: Value | undefined, scope: Scope): Value {
    if (head === undefined) return piped ?? nothing;
    const args = [
      ...rest.map((operand) => this.operand(operand, scope)),
      ...(piped === undefined ? [] : [piped]),
    ];
    if (head.kind !== "function") return this.operand(head, scope);
    if (head.name === "include" || head.name === "tpl") {
      const [name = nothing, context = nothing] = args;
      if (head.name === "include") for (const text of literalsOf(name)) this.call(text, context);
      else this.partly(name);
      return nothing;
    }
    return functionNamed(head.name)(args, this);
  }

  private operand(operand: Operand, scope: Scope): Value {
    switch (operand.kind) {
      case "dot":
        return fields(scope.dot, operand.fields);
      case "variable":
        return fields(scope.variables.get(operand.name) ?? nothing, operand.fields);
      case "group":
        return fields(this.pipeline(operand.pipeline, scope), operand.fields);
      case "literal":
        return [{ kind: "literal", text: operand.value }];
      case "function":
        return this.command([operand], undefined, scope);
      case "constant":
        return nothing;
    }
  }

  /** Follows a defined part, once for each argument. */
  private call(name: string, argument: Value): void {
    const body = this.definitions.get(name);
    const key = JSON.stringify([name, argument], (_, value: unknown) =>
      value instanceof Map ? [...value] : value,
    );
    if (body === undefined || this.called.has(key)) return;
    this.called.add(key);
    this.run(body, argument);
  }
}

/** What `.` and the variables stand for at a place of a template. */
interface Scope {
  readonly dot: Value;
  readonly variables: Map<string, Value>;
}

function declare(scope: Scope, variable: string | undefined, value: Value): Scope {
  return variable === undefined
    ? scope
    : { ...scope, variables: new Map(scope.variables).set(variable, value) };
}

/** Gives a variable another value. What a branch assigns may hold after it, beside what held before. */
function assign(variable: string, value: Value, scope: Scope, outer: Scope): void {
  scope.variables.set(variable, value);
  const before = outer.variables.get(variable);
  if (before !== undefined) outer.variables.set(variable, [...before, ...value]);
}
