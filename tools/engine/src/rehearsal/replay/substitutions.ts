import { isMap, mapMembers, type Value, type ValueMap } from "../../model/values";

/** Shorter texts are too common to count as ids. */
const shortest = 6;

/**
 * Texts that a program got in one run, such as ids and ARNs, and the current ones. Values that are derived from them
 * change with them, as they would if the program ran again.
 */
export class Substitutions {
  private readonly texts = new Map<string, string>();

  /** Notes the texts in which two values differ. */
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
