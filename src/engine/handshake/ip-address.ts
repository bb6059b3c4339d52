// Reads IP addresses in a URI's host as the WHATWG URL Standard does. An address in an unusual form (127.1,
// 0x7f.1, [0:0::1]) is returned in its usual form. A text that is not an address gives null.

/** Returns whether the host's last part is a number. Such a host is an IPv4 address or invalid ("ends in a number"). */
export function endsInNumber(host: string): boolean {
	const last = ipv4Parts(host).at(-1) ?? '';
	return /^\d+$/.test(last) || ipv4Number(last) !== null;
}

/**
 * Reads one to four numbers, decimal, octal (0…) or hexadecimal (0x…). The last number fills the remaining
 * bytes.
 */
export function readIpv4(host: string): string | null {
	const numbers = ipv4Parts(host).map(ipv4Number);
	if (numbers.length > 4) return null;
	let address = 0;
	for (const [i, number] of numbers.entries()) {
		const bytes = i === numbers.length - 1 ? 4 - i : 1;
		if (number === null || number >= 256 ** bytes) return null;
		address = address * 256 ** bytes + number;
	}
	return [24, 16, 8, 0].map((shift) => (address >>> shift) & 0xff).join('.');
}

/**
 * Reads an IPv6 address without its brackets (RFC 4291 §2.2): eight groups, one "::" for zeros, the last two
 * groups possibly as IPv4.
 */
export function readIpv6(text: string): string | null {
	const halves = text.split('::');
	const [before = null, after = null] = halves.map((half, i) =>
		groupsOf(half, i === halves.length - 1),
	);
	if (before === null || halves.length > 2) return null;
	if (halves.length === 1) return before.length === 8 ? compressed(before) : null;
	if (after === null || before.length + after.length > 7) return null;
	const zeros = Array.from({ length: 8 - before.length - after.length }, () => 0);
	return compressed([...before, ...zeros, ...after]);
}

function ipv4Parts(host: string): readonly string[] {
	const parts = host.split('.');
	return parts.length > 1 && parts.at(-1) === '' ? parts.slice(0, -1) : parts;
}

function ipv4Number(part: string): number | null {
	if (/^0x[0-9a-f]*$/i.test(part)) return part.length === 2 ? 0 : parseInt(part, 16);
	if (/^0[0-7]*$/.test(part)) return parseInt(part, 8);
	return /^[1-9]\d*$/.test(part) ? Number(part) : null;
}

/**
 * Reads the groups on one side of "::". `last`: the address ends with this half, so the half may end with
 * IPv4.
 */
function groupsOf(half: string, last: boolean): readonly number[] | null {
	if (half === '') return [];
	const groups: number[] = [];
	const parts = half.split(':');
	for (const [i, part] of parts.entries()) {
		const bytes = last && i === parts.length - 1 ? part.split('.') : [];
		if (
			bytes.length === 4 &&
			bytes.every((byte) => /^(0|[1-9]\d{0,2})$/.test(byte) && +byte < 256)
		) {
			groups.push(
				Number(bytes[0]) * 256 + Number(bytes[1]),
				Number(bytes[2]) * 256 + Number(bytes[3]),
			);
		} else if (/^[0-9A-Fa-f]{1,4}$/.test(part)) {
			groups.push(parseInt(part, 16));
		} else {
			return null;
		}
	}
	return groups;
}

/**
 * Writes groups in the form of RFC 5952 §4: lower case, no leading zeros, "::" for the first of the longest
 * runs of zeros.
 */
function compressed(groups: readonly number[]): string {
	const text = groups.map((group) => group.toString(16)).join(':');
	let longest = '';
	for (const [run] of `:${text}:`.matchAll(/(?<=:)0(?::0)+(?=:)/g)) {
		if (run.length > longest.length) longest = run;
	}
	if (longest === '') return text;
	const at = `:${text}:`.indexOf(`:${longest}:`);
	const before = text.slice(0, Math.max(0, at - 1));
	return `${before}::${text.slice(at + longest.length + 1)}`;
}
