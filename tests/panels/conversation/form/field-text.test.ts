import { describe, expect, test } from 'vitest';
import {
	CLIENT_FIELDS,
	LINK_FIELDS,
	SERVER_FIELDS,
} from '../../../../src/engine/simulation/index.ts';
import {
	scenarioFieldText,
	isTyped,
	scenarioFieldValue,
	type TextScenarioField,
} from '../../../../src/panels/conversation/form/field-text.ts';
import { SCENES } from '../../../../src/panels/conversation/scenes/scenes.ts';

const NUMBER = { type: 'number', least: 0, most: 100 } as const;
const MAYBE = { ...NUMBER, empty: 'null' } as const;
const TEXT = { type: 'text', most: 100 } as const;
const LIST = { type: 'list', of: TEXT, most: 5 } as const;
const NUMBERS = { type: 'list', of: NUMBER, most: 5 } as const;
const LINES = { ...TEXT, lines: true, empty: 'null' } as const;

describe('the value of a typed text', () => {
	test.each<[string, TextScenarioField, unknown]>([
		['25', NUMBER, 25],
		[' 25. ', NUMBER, 25],
		['-.5', NUMBER, -0.5],
		['1e6', NUMBER, 1e6],
		['', NUMBER, ''],
		['25 ms', NUMBER, '25 ms'],
		['0x10', NUMBER, '0x10'],
		['Infinity', NUMBER, 'Infinity'],
		['1e9999', NUMBER, '1e9999'],
		['50,000', NUMBER, 50_000],
		['86，400，000', NUMBER, 86_400_000],
		['1,00', NUMBER, '1,00'],
		[',000', NUMBER, ',000'],
		['2,5', NUMBER, '2,5'],
		['1,000.5', NUMBER, 1000.5],
		['0,125', NUMBER, '0,125'],
		['50 000', NUMBER, 50_000],
		['２５．５', NUMBER, 25.5],
		['1000, 200', NUMBERS, [1000, 200]],
		['１００，200', NUMBERS, [100, 200]],
		['100 200', NUMBERS, ['100 200']],
		['1'.repeat(401), NUMBER, '1'.repeat(401)],
		['', MAYBE, null],
		['   ', MAYBE, null],
		['', { ...TEXT, empty: 'absent' }, undefined],
		['', TEXT, ''],
		[' a ', TEXT, ' a '],
		['chat, superchat', LIST, ['chat', 'superchat']],
		['chat，超级,', LIST, ['chat', '超级']],
		['', LIST, []],
		['13, 8, x', NUMBERS, [13, 8, 'x']],
		['GET / HTTP/1.1\nHost: a\n\n', LINES, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'],
		['a\r\nb', LINES, 'a\r\nb'],
	])('%j as %j: %j', (text, field, meaning) => {
		expect(scenarioFieldValue(field, text)).toEqual(meaning);
	});
});

test('the text of a value is read as the same value', () => {
	for (const { scenario } of SCENES) {
		const parts = [
			[LINK_FIELDS, scenario.link],
			[CLIENT_FIELDS, scenario.client],
			[SERVER_FIELDS, scenario.server],
		] as const;
		for (const [fields, values] of parts) {
			for (const [name, field] of Object.entries(fields)) {
				const value = values[name as never] as unknown;
				if (isTyped(field))
					expect(scenarioFieldValue(field, scenarioFieldText(field, value))).toEqual(value);
			}
		}
	}
});
