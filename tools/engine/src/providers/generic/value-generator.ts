import type { Value, ValueMap } from "../../model/values";
import type { Catalogue } from "../catalogue";
import type { Member } from "../sdk/declaration";
import { isOptional, readShape, type Shape } from "../sdk/shape";

/** Invents the text of a property: plausible, and the same for the same seed. */
export type TextGenerator = (property: string, seed: string) => string;

/** Invents values of declared types. The same seed gives the same value. */
export class ValueGenerator {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly pkg: string,
    private readonly text: TextGenerator,
  ) {}

  /** A value of a type as a declaration has it; `undefined` for a reference to a resource and for what has no shape. */
  valueOf(type: string, property: string, seed: string): Value | undefined {
    return this.generate(readShape(type), property, seed, []);
  }

  /** Values of the members that a cloud always sets. Optional ones are those that a caller gave, or did not. */
  objectOf(members: readonly Member[], seed: string): ValueMap {
    return this.fill(members, seed, []);
  }

  private generate(
    shape: Shape,
    property: string,
    seed: string,
    inside: readonly string[],
  ): Value | undefined {
    switch (shape.kind) {
      case "text":
        return this.text(property, seed);
      case "number":
        return 1;
      case "flag":
        return false;
      case "literal":
        return shape.value;
      case "list":
        return this.list(shape.element, property, seed, inside);
      case "map":
        return {};
      case "object": {
        // Types of SDKs may contain themselves: what is inside itself is left out.
        if (inside.includes(shape.name)) return undefined;
        const members = this.catalogue.nestedType(this.pkg, shape.name);
        return members && this.fill(members, seed, [...inside, shape.name]);
      }
      case "resource":
      case "anything":
        return undefined;
    }
  }

  /** Two texts, so that a program sees that there may be several; one of anything else. */
  private list(element: Shape, property: string, seed: string, inside: readonly string[]): Value {
    const count = element.kind === "text" ? 2 : 1;
    const singular = property.replace(/ies$/, "y").replace(/s$/, "");
    return Array.from({ length: count }, (_, index) =>
      this.generate(element, singular, `${seed}[${index}]`, inside),
    ).filter((value) => value !== undefined);
  }

  private fill(members: readonly Member[], seed: string, inside: readonly string[]): ValueMap {
    const result: Record<string, Value> = {};
    for (const { name, optional, type } of members) {
      if (optional || isOptional(type)) continue;
      const value = this.generate(readShape(type), name, `${seed}.${name}`, inside);
      if (value !== undefined) result[name] = value;
    }
    return result;
  }
}
