// Finds the two values in whatever a person copied: raw heads, `curl -v` with its > and <, a browser's tools (the
// value on the next line, or as JSON), Wireshark's lines that end in a written-out \r\n.

export interface FoundPair {
	readonly key: string | null;
	readonly accept: string | null;
	/** How often each field occurs; more than once is a fault of its own, and the first one is taken. */
	readonly keys: number;
	readonly accepts: number;
}

/** What follows the name on its line and the next is only looked at: it may hold another field. */
const FIELD =
	/["']?\bsec-websocket-(key|accept)["']?[ \t]*(?::|,|(?=\r?\n))(?=(.*)(?:\r?\n(.*))?)/gi;
/** The line after a name alone is its value only if it looks like one. */
const VALUE_LINE = /^[ \t]*[A-Za-z0-9+/_-]{6,}={0,2}[ \t]*$/;
const JSON_VALUE = /^[ \t]*["']value["'][ \t]*:(.*)$/i;

/** Null when the text names neither field. */
export function findPair(text: string): FoundPair | null {
	const found: Record<'key' | 'accept', string[]> = { key: [], accept: [] };
	for (const [, field, rest = '', next = ''] of text.matchAll(FIELD)) {
		found[field!.toLowerCase() === 'key' ? 'key' : 'accept'].push(valueIn(rest, next));
	}
	const keys = found.key.length;
	const accepts = found.accept.length;
	if (keys + accepts === 0) return null;
	return { key: found.key[0] ?? null, accept: found.accept[0] ?? null, keys, accepts };
}

function valueIn(rest: string, next: string): string {
	const json = JSON_VALUE.exec(rest) ?? JSON_VALUE.exec(next);
	if (json) return bare(json[1]!);
	const here = bare(rest);
	return here === '' && VALUE_LINE.test(next) ? next.trim() : here;
}

/** Without the white space around it, nor quotation marks, commas and escapes of the form it was copied in. */
function bare(text: string): string {
	const line = text.trim().replace(/(?:\\r)?\\n$/, '');
	const quoted = /^"([^"]*)"|^'([^']*)'|^([^"']*)["']/.exec(line);
	const inside = quoted ? (quoted[1] ?? quoted[2] ?? quoted[3] ?? '') : line;
	return inside.trim();
}
