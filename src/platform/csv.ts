// Writes tables for spreadsheets. A spreadsheet treats a text that begins with certain characters as a formula and runs
// it, and a text of digits as a number or a date. Such a text gets an apostrophe.

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

/** Matches what a spreadsheet may read as a number, a date or a time. */
const NUMBER = /^[.,:/%eE+\- ]{0,40}\d[\d.,:/%eE+\- ]{0,40}$/;

/** Returns a text that stays a text in a spreadsheet. A number that it would show with the same digits stays as it is. */
export function textCell(text: string): string {
	const changes = NUMBER.test(text) && String(Number(text)) !== text;
	const cell = text.replaceAll(FORMULA, "$1$2'");
	return changes && cell === text ? `'${text}` : cell;
}
