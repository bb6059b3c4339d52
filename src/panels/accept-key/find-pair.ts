// Finds the key and the accept value in a copied text. The text can be raw heads or the output of `curl -v`
// with > and <. It can also come from developer tools (value on the next line, or JSON), or from Wireshark,
// whose lines end in a written \r\n.

export interface FoundPair {
	readonly key: string | null;
	readonly accept: string | null;
	/**
	 * `keys` and `accepts` say how often each field occurs. More than once is a fault. The first occurrence is
	 * used.
	 */
	readonly keys: number;
	readonly accepts: number;
}

const FIELD = /["']?\bsec-websocket-(key|accept)["']?[ \t]*(?::|,|(?=\r?\n))/gi;
/** Matches the text after the name: the rest of its line, and the next line. */
const BEHIND = /(.*)(?:\r?\n(.*))?/y;
/** Matches the line after a name that is alone on its line. The line is the value only if it looks like a value. */
const VALUE_LINE = /^[ \t]*[A-Za-z0-9+/_-]{6,}={0,2}[ \t]*$/;
const JSON_VALUE = /^[ \t]*["']value["'][ \t]*:(.*)$/i;

/** Returns null if the text contains neither field. */
export function findPair(text: string): FoundPair | null {
	let key: string | null = null;
	let accept: string | null = null;
	let keys = 0;
	let accepts = 0;
	for (const { 0: match, 1: field, index } of text.matchAll(FIELD)) {
		const behind = index + match.length;
		// Only the first value is read: a line may contain the names very often.
		if (field!.toLowerCase() === 'key') {
			if (keys++ === 0) key = valueBehind(text, behind);
		} else if (accepts++ === 0) accept = valueBehind(text, behind);
	}
	return keys + accepts === 0 ? null : { key, accept, keys, accepts };
}

function valueBehind(text: string, at: number): string {
	BEHIND.lastIndex = at;
	const [, rest = '', next = ''] = BEHIND.exec(text) ?? [];
	return valueIn(rest, next);
}

function valueIn(rest: string, next: string): string {
	const json = JSON_VALUE.exec(rest) ?? JSON_VALUE.exec(next);
	if (json) return bare(json[1]!);
	const here = bare(rest);
	return here === '' && VALUE_LINE.test(next) ? next.trim() : here;
}

/** Removes white space around a value, and the quotation marks, commas and escapes of its copied form. */
function bare(text: string): string {
	const line = text.trim().replace(/(?:\\r)?\\n$/, '');
	const quoted = /^"([^"]*)"|^'([^']*)'|^([^"']*)["']/.exec(line);
	const inside = quoted ? (quoted[1] ?? quoted[2] ?? quoted[3] ?? '') : line;
	return inside.trim();
}
