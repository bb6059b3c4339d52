// Writes tables for spreadsheets. A spreadsheet treats a text that begins with certain characters as a formula and runs
// it, so such a text gets an apostrophe.

export interface PlainTable {
	readonly head: readonly string[];
	readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Writes CSV (RFC 4180): lines end with CRLF, and cells are quoted if needed. Numbers have all digits and a point. */
export function csvText({ head, rows }: PlainTable): string {
	const cell = (value: string | number | null): string => {
		const text = typeof value === 'string' ? textCell(value) : String(value ?? '');
		return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
	};
	return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/**
 * Matches where a spreadsheet would begin a formula. In countries with a decimal comma the columns of a CSV file are
 * separated by semicolons, or by tabs. There the quotation mark before a cell is inside one, so that a semicolon, a
 * tab or a line break in the text begins a new cell.
 */
const FORMULA = /(^|[;\t\r\n])([" ]*)(?=[=+\-@＝＋－＠])/g;

/** Returns a text that stays a text in a spreadsheet. */
export function textCell(text: string): string {
	return text.replaceAll(FORMULA, "$1$2'");
}
