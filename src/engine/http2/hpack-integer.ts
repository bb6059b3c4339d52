// Integers of HPACK (RFC 7541 §5.1). A small value fits into the prefix bits of the first byte; a larger
// value continues in groups of seven bits.

/**
 * Returns the bytes of `value`, with `flags` in the bits of the first byte above the prefix.
 * @throws RangeError when `value` is not a whole number from 0, or the prefix is not 1 to 8 bits long.
 */
export function encodeInteger(value: number, prefixBits: number, flags = 0): readonly number[] {
	if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`no HPACK integer ${value}`);
	if (!Number.isInteger(prefixBits) || prefixBits < 1 || prefixBits > 8) {
		throw new RangeError(`no prefix of ${prefixBits} bits`);
	}
	const limit = (1 << prefixBits) - 1;
	if (value < limit) return [flags | value];
	const bytes = [flags | limit];
	let rest = value - limit;
	for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push(128 + (rest % 128));
	bytes.push(rest);
	return bytes;
}
