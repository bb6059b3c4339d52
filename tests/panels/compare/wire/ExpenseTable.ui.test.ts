import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import {
	transportCosts,
	transportPlan,
	type TransportId,
} from '../../../../src/engine/compare/index.ts';
import { DEFAULT_CARRIAGE } from '../../../../src/engine/compare/carriage.ts';
import { NOTHING_EITHER_WAY } from '../../../../src/engine/compare/expense.ts';
import { expenses } from '../../../../src/panels/compare/strings/en/expenses.ts';
import { transports } from '../../../../src/panels/compare/strings/en/transports.ts';
import { wire } from '../../../../src/panels/compare/strings/en/wire.ts';
import ExpenseTable from '../../../../src/panels/compare/wire/ExpenseTable.svelte';

const words = { words: wire, expenses, per: 'per message', locale: 'en' } as const;

const rowOf = (id: TransportId) => ({
	id,
	name: transports.names[id],
	bytes: transportCosts(transportPlan(id, DEFAULT_CARRIAGE, 20)).update(1),
});

/** The cells of a row that are seen. */
function cells(name: string): string[] {
	const row = [...document.querySelectorAll('tr')].find((one) =>
		one.querySelector('th')?.textContent.trim().startsWith(name),
	);
	const all = [...(row?.querySelectorAll<HTMLElement>('td') ?? [])];
	return all.filter((cell) => cell.offsetParent !== null).map((cell) => cell.textContent);
}

describe('a table of expenses', () => {
	test('opens a total into subtotals and expenses, each with why and where it is written', async () => {
		await render(ExpenseTable, { ...words, rows: [rowOf('sse')] });
		expect(cells('Application')).toEqual(['0', '34', '34']);
		expect(cells('chunk framing')).toEqual(['0', '6', '6']);
		expect(cells('event framing')).toEqual(['0', '8', '8']);
		expect(cells('payload')).toEqual(['0', '20', '20']);
		expect(cells('Network')).toEqual(['66', '66', '132']);
		expect(cells('Total')).toEqual(['66', '100', '166']);
		const row = page.getByRole('row', { name: /^event framing/ });
		await expect.element(row).toHaveTextContent('show where an event begins and ends');
		await expect.element(row).toHaveTextContent('WHATWG HTML §9.2.5');
		expect(document.querySelectorAll('tbody tr')).toHaveLength(2 + 3 + 4);
		await expect.element(page.getByRole('combobox')).not.toBeInTheDocument();
	});

	test('puts transports side by side where there is room', async () => {
		await page.viewport(1280, 800);
		const rows = (['short-polling', 'websocket'] as const).map(rowOf);
		await render(ExpenseTable, { ...words, rows });
		expect(cells('WebSocket header')).toEqual(['0', '0', '0', '0', '2', '2']);
		expect(cells('Total').slice(3)).toEqual(['66', '88', '154']);
		await expect.element(page.getByRole('combobox')).not.toBeInTheDocument();
	});

	test('shows one transport at a time on a phone, with only its own expenses', async () => {
		await page.viewport(360, 800);
		const rows = (['short-polling', 'sse', 'websocket'] as const).map(rowOf);
		await render(ExpenseTable, { ...words, rows });
		const choice = page.getByRole('combobox', { name: 'Shown' });
		expect(cells('request line')).toEqual(['22', '0', '22']);
		expect(cells('WebSocket header')).toEqual([]);
		await choice.selectOptions('WebSocket');
		expect(cells('request line')).toEqual([]);
		expect(cells('WebSocket header')).toEqual(['0', '2', '2']);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
		await page.viewport(1280, 720);
	});

	test('shows that nothing is sent', async () => {
		const rows = [{ id: 'sse', name: 'SSE', bytes: NOTHING_EITHER_WAY }] as const;
		await render(ExpenseTable, { ...words, rows });
		await expect.element(page.getByText('No bytes are sent.')).toBeInTheDocument();
		expect(document.querySelector('table')).toBeNull();
	});
});
