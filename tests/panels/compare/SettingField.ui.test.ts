import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { ChoiceField } from '../../../src/engine/compare/read-setting.ts';
import { SETTING_CHOICES } from '../../../src/engine/compare/read-setting.ts';
import { CompareLab } from '../../../src/panels/compare/compare-lab.svelte.ts';
import SettingField from '../../../src/panels/compare/SettingField.svelte';
import { controls as en } from '../../../src/panels/compare/strings/en/controls.ts';
import { INHERITED_NAMES } from '../../support/inherited-names.ts';

const FIELDS = Object.keys(SETTING_CHOICES) as ChoiceField[];

describe.each(FIELDS)('%s', (field) => {
	test.each(INHERITED_NAMES)('a choice named %s is unknown, reported and kept', async (name) => {
		const lab = new CompareLab();
		lab.open(new URLSearchParams([[field, name]]));
		const { getByRole } = await render(SettingField, { lab, field, words: en });
		const select = getByRole('combobox', { name: en.fields[field] });
		await expect.element(select).toHaveAttribute('aria-invalid', 'true');
		const shown = select.element() as HTMLSelectElement;
		expect(shown.selectedOptions[0]?.textContent).toBe(name);
	});
});

test('a number with groups of digits is used, and stays as it is typed', async () => {
	const lab = new CompareLab();
	const { getByRole } = await render(SettingField, { lab, field: 'poll', words: en });
	const input = getByRole('textbox', { name: en.fields.poll });
	await input.fill('9,000');
	expect(lab.history.document.poll).toBe('9000');
	await expect.element(input).toHaveValue('9,000');
	await expect.element(input).toHaveAttribute('aria-invalid', 'false');
	await input.fill('1,5');
	await expect.element(input).toHaveAttribute('aria-invalid', 'true');
	await expect
		.element(input)
		.toHaveAccessibleDescription(expect.stringContaining(en.problem['not-a-number']));
});
