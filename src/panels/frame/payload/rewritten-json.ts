/**
 * Is the number of levels that every browser can write as JSON. Deeper levels overflow the stack of
 * `JSON.stringify`.
 */
const MOST_LEVELS = 500;

/**
 * Writes valid JSON again, indented by `indent` blanks per level. Returns null if the text nests too deep.
 */
export function rewrittenJson(text: string, indent: number): string | null {
	return levelsOf(text) > MOST_LEVELS ? null : JSON.stringify(JSON.parse(text), null, indent);
}

function levelsOf(json: string): number {
	let open = 0;
	let most = 0;
	let inString = false;
	for (let at = 0; at < json.length; at++) {
		const mark = json[at]!;
		if (inString) {
			if (mark === '\\') at++;
			else if (mark === '"') inString = false;
		} else if (mark === '"') inString = true;
		else if (mark === '{' || mark === '[') most = Math.max(most, ++open);
		else if (mark === '}' || mark === ']') open--;
	}
	return most;
}
