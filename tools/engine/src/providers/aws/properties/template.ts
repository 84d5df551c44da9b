import { mapValue, unknown, type Value, type ValueMap } from "../../../model/values";
import { capitalLetters, decimalDigits, hexDigits, uuidOf } from "../../digest";
import type { Location } from "../location";

/** The values behind the words of a template. */
export interface TemplateScope {
  readonly urn: string;
  readonly location: Location;

  /** Inputs, and outputs that are known so far, unwrapped. */
  readonly properties: ValueMap;
}

/**
 * Fills the words in braces of every text inside a value:
 *
 * - `{region}`, `{account}`, `{partition}`, `{suffix}`: of the location;
 * - `{hex}` 17 hexadecimal digits, `{hex:8}` as many as asked, `{HEX:32}` in capitals, `{letters:10}` lower-case letters and
 *   digits, `{capitals:16}`, `{digits:10}`, `{uuid}`, `{ipv4:10.0.0}` an address, `{certificate}`: of the URN;
 * - `{name}`: another property; `{last:name}` what follows its last slash or colon, `{after:name}` what follows its first
 *   slash, `{host:name}` without the protocol, `{path:name}` without a leading slash;
 * - `{name=text}`: the same, or the text if it is not there.
 *
 * A text with a word that nobody knows is unknown. `${name}` is left as it is.
 */
export function fillTemplate(template: Value, scope: TemplateScope): Value {
  return mapValue(template, (part) => (typeof part === "string" ? fillTextTemplate(part, scope) : part));
}

/** As `fill`, for one text. */
export function fillTextTemplate(template: string, scope: TemplateScope): string {
  const text = template.replace(wordPattern, (_, word: string, detail = "", fallback?: string) => {
    const value =
      located(word, scope.location) ??
      derived(word, detail, scope.urn) ??
      property(word, detail, scope.properties);
    return value ?? fallback ?? unknown;
  });
  return text.includes(unknown) ? unknown : text;
}

const wordPattern = /(?<!\$)\{(\w+)(?::([\w.-]+))?(?:=([^}]*))?\}/g;

function located(word: string, { region, account, partition }: Location): string | undefined {
  switch (word) {
    case "region":
      return region;
    case "account":
      return account;
    case "partition":
      return partition.name;
    case "suffix":
      return partition.dnsSuffix;
    default:
      return undefined;
  }
}

function derived(word: string, detail: string, urn: string): string | undefined {
  const count = detail === "" ? 17 : Number(detail);
  switch (word) {
    case "hex":
      return hexDigits(urn, count);
    case "HEX":
      return hexDigits(urn, count).toUpperCase();
    case "letters":
      return capitalLetters(urn, count).toLowerCase();
    case "capitals":
      return capitalLetters(urn, count);
    case "digits":
      return decimalDigits(urn, count);
    case "uuid":
      return uuidOf(urn);
    case "ipv4":
      return `${detail}${detail.includes("-") ? "-" : "."}${1 + (Number.parseInt(hexDigits(urn, 2), 16) % 254)}`;
    case "certificate":
      return certificateOf(urn);
    default:
      return undefined;
  }
}

/** Text in the form of a certificate, encoded as clusters return it: there is no certificate and no key behind it. */
function certificateOf(urn: string): string {
  const body = Buffer.from(`simulated ${hexDigits(urn, 64)}`).toString("base64");
  return Buffer.from(`-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`).toString("base64");
}

function property(word: string, detail: string, properties: ValueMap): string | undefined {
  switch (detail === "" ? "" : word) {
    case "last":
      return textOf(properties[detail])?.split(/[/:]/).pop();
    case "after":
      return textOf(properties[detail])?.split("/").slice(1).join("/");
    case "host":
      return textOf(properties[detail])?.replace(/^https?:\/\//, "");
    case "path":
      return textOf(properties[detail])?.replace(/^\//, "");
    default:
      return textOf(properties[word]);
  }
}

const textOf = (value: Value | undefined) =>
  typeof value === "string" || typeof value === "number" ? String(value) : undefined;
