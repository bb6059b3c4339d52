// Reads the host of a URI as the WHATWG URL Standard does: an IPv6 address in brackets, an IPv4 address, or a
// name. Names in other scripts are encoded with Punycode (RFC 3492). The full tables of UTS 46 are not
// included.
import { encodeUtf8 } from '../bytes/utf8-text.ts';
import { endsInNumber, readIpv4, readIpv6 } from './ip-address.ts';
import { punycode } from './punycode.ts';

export interface Host {
	readonly text: string;
	/**
	 * Names the repair: a name in another script, or an address that was not in its usual form; it is null for none.
	 */
	readonly note: 'host-ascii' | 'ip-address' | null;
}

const FORBIDDEN = /[\0-\x20#%/:<>?@[\\\]^|\x7f]/;

/**
 * Bounds the label of a host, in characters. A label longer than DNS allows is still valid, but Punycode takes
 * quadratic time.
 */
const LONGEST_LABEL = 1000;

/** Returns null when the text is not a host. */
export function readHost(written: string): Host | null {
	if (written.startsWith('[')) {
		const address = written.endsWith(']') ? readIpv6(written.slice(1, -1)) : null;
		return address === null ? null : addressHost(`[${address}]`, written.toLowerCase());
	}
	const plain = percentDecoded(written);
	if (plain === null) return null;
	const labels = plain
		.normalize('NFKC')
		.toLowerCase()
		.split(/[.\u3002]/);
	if (labels.some((label) => label.length > LONGEST_LABEL)) return null;
	const text = labels.map((label) => (isAscii(label) ? label : punycode(label))).join('.');
	if (text === '' || FORBIDDEN.test(text)) return null;
	if (!endsInNumber(text)) return { text, note: isAscii(plain) ? null : 'host-ascii' };
	const address = readIpv4(text);
	return address === null ? null : addressHost(address, written);
}

function addressHost(text: string, written: string): Host {
	return { text, note: text === written ? null : 'ip-address' };
}

/** Decodes escapes that give ASCII. Returns null for another escape, because a host must not contain it. */
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
