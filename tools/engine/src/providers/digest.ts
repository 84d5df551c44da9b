import { createHash } from "node:crypto";

const sha256 = (text: string) => createHash("sha256").update(text).digest();

/** Hexadecimal digits that depend on nothing but the text, at most 64. */
export function hexDigits(text: string, count: number): string {
  return sha256(text).toString("hex").slice(0, count);
}

/** Decimal digits that depend on nothing but the text, at most 32. The first one is no zero. */
export function decimalDigits(text: string, count: number): string {
  return Array.from(sha256(text).subarray(0, count), (byte, index) =>
    index === 0 ? 1 + (byte % 9) : byte % 10,
  ).join("");
}

const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Capital letters and digits as in the unique ids of IAM; they depend on nothing but the text, at most 32. */
export function capitalLetters(text: string, count: number): string {
  return Array.from(sha256(text).subarray(0, count), (byte) => capitals.charAt(byte % capitals.length)).join(
    "",
  );
}

/** A UUID that depends on nothing but the text. */
export function uuidOf(text: string): string {
  const hex = hexDigits(text, 32);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join("-");
}
