import { hexDigits, uuidOf } from "../digest";
import type { TextGenerator } from "./value-generator";

/** A property and the text that fits it, by the end of its name. The first that fits is taken. */
const rules: readonly (readonly [RegExp, (seed: string) => string])[] = [
  [/(^id|Id|ID)$/, (seed) => hexDigits(seed, 16)],
  [/uuid$/i, uuidOf],
  [/(url|uri|endpoint)$/i, (seed) => `https://${hexDigits(seed, 12)}.example.com`],
  [/(hostname|domain|dnsName|fqdn)$/i, (seed) => `${hexDigits(seed, 12)}.example.com`],
  [/email$/i, (seed) => `${hexDigits(seed, 8)}@example.com`],
  [/(ipAddress|privateIp|publicIp|^ip)$/i, (seed) => `10.0.${Number.parseInt(hexDigits(seed, 2), 16)}.10`],
  [/cidr(Block)?$/i, () => "10.0.0.0/16"],
  [/([a-z]At|date|time(stamp)?)$/i, () => "2026-01-01T00:00:00Z"],
  [/json$/i, () => "{}"],
  [/(state|status)$/i, () => "active"],
  [/base64$/i, (seed) => Buffer.from(hexDigits(seed, 12)).toString("base64")],
];

/** Text for properties of packages without rules of their own. */
export const generatePlainText: TextGenerator = (property, seed) => {
  const rule = rules.find(([pattern]) => pattern.test(property));
  return rule === undefined ? `${property}-${hexDigits(seed, 8)}` : rule[1](seed);
};
