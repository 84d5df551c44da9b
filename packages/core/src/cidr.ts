/** A block of IPv4 addresses. */
export interface Cidr {
  /** First address, as a number. */
  readonly first: number;

  /** Length of the prefix, 0 to 32. */
  readonly prefix: number;
}

/**
 * A block from its text, for example `"10.20.0.0/16"`.
 *
 * @throws {RangeError} unless the text is well formed and names the first address of the block
 */
export function parseCidr(text: string): Cidr {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text);
  const [a = 256, b = 256, c = 256, d = 256, prefix = 33] = match?.slice(1).map(Number) ?? [];
  const first = ((a * 256 + b) * 256 + c) * 256 + d;
  if (Math.max(a, b, c, d) > 255 || prefix > 32 || first % addressCount({ prefix }) !== 0) {
    throw new RangeError(`${text} is no IPv4 range: it wants a first address and the length of a prefix.`);
  }
  return { first, prefix };
}

/** True if the text is a block whose prefix is at least and at most so long. */
export function isCidr(text: string, shortest = 0, longest = 32): boolean {
  try {
    const { prefix } = parseCidr(text);
    return prefix >= shortest && prefix <= longest;
  } catch {
    return false;
  }
}

/** The text of a block, for example `"10.20.0.0/16"`. */
export function formatCidr({ first, prefix }: Cidr): string {
  const bytes = [24, 16, 8, 0].map((shift) => (first >>> shift) & 255);
  return `${bytes.join(".")}/${prefix}`;
}

/** How many addresses a block holds. */
export function addressCount({ prefix }: Pick<Cidr, "prefix">): number {
  return 2 ** (32 - prefix);
}

/** The nth of the blocks of a longer prefix that a block divides into, counted from its first address. */
export function subdivision(cidr: Cidr, prefix: number, index: number): Cidr {
  return { first: cidr.first + index * addressCount({ prefix }), prefix };
}

/** True if every address of the inner block is one of the outer. */
export function contains(outer: Cidr, inner: Cidr): boolean {
  return inner.first >= outer.first && endOf(inner) <= endOf(outer);
}

/** True if two blocks share an address. */
export function overlaps(one: Cidr, other: Cidr): boolean {
  return one.first < endOf(other) && other.first < endOf(one);
}

/**
 * True if no address of the block is routed on the internet.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1918
 */
export function isPrivate(cidr: Cidr): boolean {
  return ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"].some((range) => contains(parseCidr(range), cidr));
}

function endOf(cidr: Cidr): number {
  return cidr.first + addressCount(cidr);
}
