// Integers of HPACK (RFC 7541 §5.1): what fits the prefix stands in it, the rest follows in groups of seven bits.

/**
 * The bytes of `value`, with `flags` in the bits of the first byte above the prefix.
 * @throws RangeError for what is no whole number from 0, or a prefix outside 1 to 8.
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
