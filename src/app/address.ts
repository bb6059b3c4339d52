// Addresses live in the hash: `#/frame?hex=8100&from=server`. They are written by hand as well, so reading
// is lenient, `+` stays a plus (it is a base64 digit here), and what can't be read is kept and reported.

export interface Address {
	/** The first part of the path, "" for the front page. */
	readonly place: string;
	/** What follows in the path, as `<code>` in `#/rules/<code>`. */
	readonly rest: string;
	readonly parameters: URLSearchParams;
	/** Parameters whose percent-encoding is broken, as written. */
	readonly damaged: readonly string[];
}

export function parseAddress(hash: string): Address {
	const text = hash.replace(/^#?\/?/, '');
	const mark = text.indexOf('?');
	const path = mark < 0 ? text : text.slice(0, mark);
	const parameters = new URLSearchParams();
	const damaged: string[] = [];
	for (const part of mark < 0 ? [] : text.slice(mark + 1).split('&')) {
		if (part === '') continue;
		const equals = part.indexOf('=');
		const name = decoded(equals < 0 ? part : part.slice(0, equals));
		const value = decoded(equals < 0 ? '' : part.slice(equals + 1));
		if (name === null || value === null) damaged.push(part);
		else parameters.append(name, value);
	}
	const [place = '', ...rest] = path.split('/');
	return { place: decoded(place) ?? place, rest: rest.join('/'), parameters, damaged };
}

export function formatAddress(place: string, parameters: Readonly<Record<string, string>>): string {
	const written = Object.entries(parameters).map(([name, value]) => `${name}=${encoded(value)}`);
	return `#/${place}${written.length > 0 ? `?${written.join('&')}` : ''}`;
}

function decoded(text: string): string | null {
	try {
		return decodeURIComponent(text);
	} catch {
		return null;
	}
}

/** Percent-encodes what a hash needs encoded, and leaves readable what people write in keys and URLs. */
function encoded(text: string): string {
	return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
		/%(3A|2F|2C|3D|2B|3B|40)/g,
		(code) => decodeURIComponent(code),
	);
}
