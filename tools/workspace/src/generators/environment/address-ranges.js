"use strict";

/**
 * A range of IPv4 addresses.
 *
 * @typedef {object} Range
 * @property {number} first its first address, as a number
 * @property {number} size how many addresses it has
 */

/** Where ranges are chosen: the largest block of private addresses. */
const privateBlock = parseRange("10.0.0.0/8");

/**
 * @param {string} cidr
 * @returns {Range}
 */
function parseRange(cidr) {
  const [, address, length] = /^((?:\d{1,3}\.){3}\d{1,3})\/(\d{1,2})$/.exec(cidr) ?? [];
  if (address === undefined || Number(length) > 32)
    throw new Error(`"${cidr}" is no range of IPv4 addresses.`);
  const first = address.split(".").reduce((number, part) => number * 256 + Number(part), 0);
  return { first, size: 2 ** (32 - Number(length)) };
}

/** @param {Range} range */
function formatRange({ first, size }) {
  const parts = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256);
  return `${parts.join(".")}/${32 - Math.log2(size)}`;
}

/**
 * @param {Range} one
 * @param {Range} other
 */
const overlap = (one, other) => one.first < other.first + other.size && other.first < one.first + one.size;

/**
 * The first free range of a size after all that are taken, or before them if there is no room.
 *
 * @param {number} size a power of two
 * @param {readonly Range[]} taken
 * @returns {Range | undefined}
 */
function findFreeRange(size, taken) {
  const end = privateBlock.first + privateBlock.size;
  const used = taken.filter((range) => overlap(range, privateBlock));
  const highest = Math.max(privateBlock.first, ...used.map(({ first, size: length }) => first + length));
  const isFree = (/** @type {number} */ first) => used.every((range) => !overlap({ first, size }, range));
  for (const [from, to] of [
    [Math.ceil(highest / size) * size, end],
    [privateBlock.first, end],
  ]) {
    for (let first = from; first + size <= to; first += size) if (isFree(first)) return { first, size };
  }
  return undefined;
}

module.exports = { findFreeRange, formatRange, overlap, parseRange };
