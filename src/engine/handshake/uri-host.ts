// The host of a URI as the WHATWG URL Standard reads it: an IPv6 address in brackets, an IPv4 address, or a name.
// Names in other scripts go through Punycode (RFC 3492); the full tables of UTS 46 are not here.
import { encodeUtf8 } from '../bytes/utf8-text.ts';
import { lowerCase } from '../http/abnf.ts';
import { punycode } from './punycode.ts';

export interface Host {
	readonly text: string;
	/** Whether a name in another script was turned into its ASCII form. */
	readonly ascii: boolean;
}

const FORBIDDEN = /[\0-\x20#%/:<>?@[\\\]^|\x7f]/;

/** Null when it is no host. */
export function readHost(written: string): Host | null {
	if (written.startsWith('[')) {
		const address = written.endsWith(']') ? written.slice(1, -1) : '';
		return isIpv6(address) ? { text: `[${lowerCase(address)}]`, ascii: false } : null;
	}
	const plain = percentDecoded(written);
	if (plain === null) return null;
	const labels = plain
		.normalize('NFKC')
		.toLowerCase()
		.split(/[.\u3002]/);
	// RFC 1035 §2.3.4; and Punycode takes quadratic time.
	if (labels.some((label) => label.length > 63)) return null;
	const ascii = labels.map((label) => (isAscii(label) ? label : punycode(label)));
	const text = ascii.join('.');
	if (text === '' || FORBIDDEN.test(text) || text.length > 253) return null;
	if (labels.slice(0, -1).some((label) => label === '') || labels[0] === '') return null;
	const last = labels.at(-1) === '' ? (labels.at(-2) ?? '') : (labels.at(-1) ?? '');
	// A name that ends in a number is an IPv4 address or nothing.
	if (/^\d+$/.test(last) && !isIpv4(text)) return null;
	return { text, ascii: !isAscii(plain) };
}

export function isIpv4(text: string): boolean {
	const parts = text.split('.');
	return (
		parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && +part < 256)
	);
}

/** RFC 4291 §2.2: eight groups, "::" once for the zeros, the last two perhaps as IPv4. */
export function isIpv6(text: string): boolean {
	const halves = text.split('::');
	if (halves.length > 2) return false;
	let groups = 0;
	for (const [i, half] of halves.entries()) {
		if (half === '') continue;
		const parts = half.split(':');
		for (const [j, part] of parts.entries()) {
			const last = i === halves.length - 1 && j === parts.length - 1;
			if (last && isIpv4(part)) groups += 2;
			else if (/^[0-9A-Fa-f]{1,4}$/.test(part)) groups++;
			else return false;
		}
	}
	return halves.length === 2 ? groups <= 7 : groups === 8;
}

/** Only what decodes to ASCII; null for a broken escape, which no host may have. */
function percentDecoded(text: string): string | null {
	const [first = '', ...escaped] = text.split('%');
	if (!escaped.every((piece) => /^[0-7][0-9A-Fa-f]/.test(piece))) return null;
	const decode = (piece: string): string =>
		String.fromCharCode(parseInt(piece.slice(0, 2), 16)) + piece.slice(2);
	return first + escaped.map(decode).join('');
}

function isAscii(text: string): boolean {
	return encodeUtf8(text).length === text.length;
}
