// Reads and writes addresses of the site in the hash: `#/frame?hex=8100&from=server`. People also write them
// by hand, so reading is lenient. `+` stays a plus, because it is a Base64 digit here. What cannot be read is
// reported.

export interface Query {
	readonly parameters: AskedParameters;
	/** Lists the parameters with broken percent-encoding, as written. */
	readonly damaged: readonly string[];
	/** Lists the parameters whose name came before, as written. The first value of a name is used. */
	readonly repeated: readonly string[];
}

export interface Address extends Query {
	/** Holds the first part of the path. It is empty for the front page. */
	readonly route: string;
	/** Holds the rest of the path, for example `<code>` in `#/rules/<code>`. */
	readonly rest: string;
}

/** Lists names that advertisers and mail programs append to links, beside all that begin with `utm_`. */
const TRACKING: readonly string[] = [
	...['fbclid', 'gclid', 'dclid', 'msclkid', 'ttclid', 'twclid', 'yclid', 'gbraid', 'wbraid'],
	...['igsh', 'igshid', 'li_fat_id', 'mc_cid', 'mc_eid', '_ga', '_gl', 'gad_source'],
];

/** Reads the hash of an address, with or without `#/`. */
export function parseAddress(hash: string): Address {
	const text = hash.replace(/^#?\/?/, '');
	const mark = text.indexOf('?');
	const path = mark < 0 ? text : text.slice(0, mark);
	const [route = '', ...rest] = path.split('/');
	const query = parseQuery(mark < 0 ? '' : text.slice(mark + 1));
	const after = rest.join('/');
	return { route: decoded(route) ?? route, rest: decoded(after) ?? after, ...query };
}

/**
 * Returns what was probably meant by an address that names no page, or null if nothing better is known: without the
 * percent-encoding that mail programs add, without capitals, and without the punctuation of the sentence around it.
 */
export function meantAddress(hash: string): string | null {
	const [path = '', ...query] = withMark(hash.replace(/^#/, '')).split('?');
	const plain = (decoded(path) ?? path).toLowerCase();
	const bare = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(plain)?.[0];
	const meant = [`#/${bare}`, ...query].join('?');
	return bare === undefined || meant === hash ? null : meant;
}

/** Undoes the encoding of the question mark. Where the equals signs are encoded, too, so is everything. */
function withMark(text: string): string {
	if (text.includes('?') || !/%3F/i.test(text)) return text;
	return text.includes('=') ? text.replace(/%3F/i, '?') : (decoded(text) ?? text);
}

/** Returns whether addresses of this page open elsewhere. That of a file on the computer does not, and tells where it is. */
export function isOnSite(): boolean {
	return location.protocol !== 'file:';
}

/** Returns the whole address of a hash on this site, or the hash alone where it opens nowhere else. */
export function wholeAddress(hash: string): string {
	return isOnSite() ? new URL(hash, location.href).href : hash;
}

/** Reads the parameters after the question mark. */
export function parseQuery(text: string): Query {
	const parameters = new AskedParameters();
	const damaged: string[] = [];
	const repeated: string[] = [];
	const names = new Set<string>();
	// Mail programs encode the marks between the parameters, or write them as in HTML.
	const marked = /^[^=]*%3D[^=]*$/i.test(text) ? (decoded(text) ?? text) : text;
	for (const part of marked.split(/&(?:amp;)?/)) {
		if (part === '') continue;
		const equals = part.indexOf('=');
		const name = decoded(equals < 0 ? part : part.slice(0, equals));
		const value = decoded(equals < 0 ? '' : part.slice(equals + 1));
		if (name === null || value === null) damaged.push(part);
		else if (name.startsWith('utm_') || TRACKING.includes(name)) continue;
		else if (names.has(name)) repeated.push(part);
		else parameters.append(name, value);
		if (name !== null) names.add(name);
	}
	return { parameters, damaged, repeated };
}

/**
 * Writes an address.
 * @param inPath the parameter that is written in the path, after the route
 */
export function formatAddress(
	route: string,
	parameters: Readonly<Record<string, string>>,
	inPath?: string,
): string {
	const { [inPath ?? '']: rest = '', ...others } = parameters;
	const path = rest === '' ? route : `${route}/${encoded(rest)}`;
	const query = formatQuery(inPath === undefined ? parameters : others);
	return `#/${path}${query === '' ? '' : `?${query}`}`;
}

export function formatQuery(parameters: Readonly<Record<string, string>>): string {
	const written = Object.entries(parameters);
	return written.map(([name, value]) => `${name}=${encoded(value)}`).join('&');
}

/** Remembers which names of parameters were read. A name that no lab read is reported as a mistake in the address. */
class AskedParameters extends URLSearchParams {
	readonly #asked = new Set<string>();

	override get(name: string): string | null {
		this.#asked.add(name);
		return super.get(name);
	}

	/** Returns the parameters that no lab read, each with its value. */
	get unasked(): readonly (readonly [name: string, value: string])[] {
		return [...this].filter(([name]) => !this.#asked.has(name));
	}
}

function decoded(text: string): string | null {
	try {
		return decodeURIComponent(text);
	} catch {
		return null;
	}
}

/** Percent-encodes what a hash requires, and leaves characters readable that are common in keys and URLs. */
function encoded(text: string): string {
	return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
		/%(3A|2F|2C|3D|2B|3B|40)/g,
		(code) => decodeURIComponent(code),
	);
}
