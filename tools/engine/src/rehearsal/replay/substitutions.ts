import { isMap, mapMembers, type Value, type ValueMap } from "../../model/values";

/** Shorter texts are too common to be taken for ids. */
const shortest = 6;

/**
 * Texts that a program was given in one run, such as ids and ARNs, and those that it would be given now. What is derived
 * from them changes with them, as it would if the program ran again.
 */
export class Substitutions {
  private readonly texts = new Map<string, string>();

  /** Notes in which texts two values at the same place differ. */
  note(given: Value | undefined, now: Value | undefined): void {
    if (typeof given === "string" && typeof now === "string") {
      if (given !== now && given.length >= shortest) this.texts.set(given, now);
    } else if (Array.isArray(given) && Array.isArray(now)) {
      given.forEach((element: Value, index) => this.note(element, now[index]));
    } else if (isMap(given) && isMap(now)) {
      for (const [key, member] of Object.entries(given)) this.note(member, now[key]);
    }
  }

  inText(text: string): string {
    let substituted = text;
    for (const [given, now] of this.texts) substituted = substituted.replaceAll(given, now);
    return substituted;
  }

  inMap(map: ValueMap): ValueMap {
    if (this.texts.size === 0) return map;
    return mapMembers(map, (part) => (typeof part === "string" ? this.inText(part) : part));
  }
}
