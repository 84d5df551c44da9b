import type { ResourceState } from "@eks-platform/plan";
import type { RecordedResource } from "../../model/recorded-resource";
import type { ValueMap } from "../../model/values";
import { isMap } from "../../model/values";
import { readResourceState, readValue } from "../deployment/read-resource-state";
import { stateMap, recordedState } from "../deployment/resource-state";
import type { Cipher } from "../files/cipher";
import type { JournalEntry } from "./journal-entry";

/** Encodes an entry as one line, without a line break. */
export function encodeEntry(entry: JournalEntry, cipher: Cipher): string {
  switch (entry.entry) {
    case "begin":
      return JSON.stringify({ ...entry, resource: encodeResource(entry.resource, cipher) });
    case "end":
      return JSON.stringify(
        entry.adds === undefined ? entry : { ...entry, adds: encodeResource(entry.adds, cipher) },
      );
    case "outputs":
      return JSON.stringify({ ...entry, outputs: stateMap(entry.outputs, cipher) });
  }
}

/**
 * Decodes what `encodeEntry` wrote.
 *
 * @throws Error if the line is not an entry
 */
export function decodeEntry(line: string, cipher: Cipher): JournalEntry {
  // Only this engine writes journals, whose last line alone can be damaged: that is not valid JSON.
  const entry = JSON.parse(line) as WrittenEntry;
  switch (entry.entry) {
    case "begin":
      return { ...entry, resource: decodeResource(entry.resource, cipher) };
    case "end": {
      const { adds, ...rest } = entry;
      return adds === undefined ? rest : { ...rest, adds: decodeResource(adds, cipher) };
    }
    case "outputs": {
      const outputs = readValue(entry.outputs, cipher);
      return { ...entry, outputs: isMap(outputs) ? outputs : {} };
    }
    default:
      throw new Error("no entry of a journal");
  }
}

/** An entry as JSON has it. */
type WrittenEntry =
  | (Omit<Extract<JournalEntry, { entry: "begin" }>, "resource"> & { readonly resource: ResourceState })
  | (Omit<Extract<JournalEntry, { entry: "end" }>, "adds"> & { readonly adds?: ResourceState })
  | (Omit<Extract<JournalEntry, { entry: "outputs" }>, "outputs"> & { readonly outputs: ValueMap });

function encodeResource(resource: RecordedResource, cipher: Cipher): ResourceState {
  const { formerUrn } = resource;
  return {
    ...recordedState(resource, cipher),
    ...(formerUrn === undefined ? {} : { aliases: [formerUrn] }),
  };
}

function decodeResource(state: ResourceState, cipher: Cipher): RecordedResource {
  const resource = readResourceState(state, cipher);
  const { aliases } = state;
  const former: unknown = Array.isArray(aliases) ? aliases[0] : undefined;
  return typeof former === "string" ? { ...resource, formerUrn: former } : resource;
}
