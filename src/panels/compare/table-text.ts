// Writes a table as Markdown, for a document.
import type { PlainTable } from '../../platform/csv.ts';

export function markdownText({ head, rows }: PlainTable): string {
	const line = (cells: readonly (string | number | null)[]) =>
		`| ${cells.map((cell) => String(cell ?? '').replaceAll('|', '\\|')).join(' | ')} |\n`;
	const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
	return [head, rule, ...rows].map(line).join('');
}
