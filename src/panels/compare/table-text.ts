// Writes a table as text for a spreadsheet (CSV) or a document (Markdown).

export interface PlainTable {
	readonly head: readonly string[];
	readonly rows: readonly (readonly (string | number | null)[])[];
}

/**
 * Writes CSV (RFC 4180): lines end with CRLF, and cells are quoted if needed. Numbers have all digits and a
 * point.
 */
export function csvText({ head, rows }: PlainTable): string {
	const cell = (value: string | number | null): string => {
		const text = value === null ? '' : String(value);
		// A spreadsheet treats a text that begins with one of these characters as a formula.
		const safe = typeof value === 'string' && /^[=+\-@]/.test(text) ? `'${text}` : text;
		return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
	};
	return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

export function markdownText({ head, rows }: PlainTable): string {
	const line = (cells: readonly (string | number | null)[]) =>
		`| ${cells.map((cell) => String(cell ?? '').replaceAll('|', '\\|')).join(' | ')} |\n`;
	const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
	return [head, rule, ...rows].map(line).join('');
}
