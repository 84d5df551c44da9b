import { parseAllDocuments, type Tags } from "yaml";
import { isMap, type Value, type ValueMap } from "../../model/values";

/**
 * Reads manifests as Kubernetes' own decoder does: YAML 1.1, in which `yes` and `on` are true, but dates stay text. Empty
 * documents are left out.
 *
 * @throws Error if the text is no YAML, or a document is no map
 */
export function parseManifests(text: string): readonly ValueMap[] {
  const documents = parseAllDocuments(text, { version: "1.1", merge: true, customTags: withoutTimes });
  const read: ValueMap[] = [];
  for (const document of Array.isArray(documents) ? documents : []) {
    const [error] = document.errors;
    if (error !== undefined) throw new Error(`A manifest is no YAML: ${error.message.split("\n")[0] ?? ""}`);
    const value: Value = document.toJS() ?? {};
    if (!isMap(value)) throw new Error(`A manifest must be a map but is ${JSON.stringify(value)}.`);
    if (Object.keys(value).length > 0) read.push(value);
  }
  return read;
}

const timeFormats = new Set<unknown>(["timestamp", "intTime", "floatTime", "tag:yaml.org,2002:timestamp"]);

/** The decoder gives times back as text, and knows no numbers to base sixty. */
function withoutTimes(tags: Tags): Tags {
  return tags.filter((tag) =>
    typeof tag === "string"
      ? !timeFormats.has(tag)
      : !timeFormats.has(tag.tag) && !("format" in tag && tag.format === "TIME"),
  );
}
