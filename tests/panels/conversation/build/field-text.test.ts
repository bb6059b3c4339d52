import { describe, expect, test } from 'vitest';
import {
	fieldText,
	isTextField,
	meaningOf,
	type TextField,
} from '../../../../src/panels/conversation/build/field-text.ts';
import {
	CLIENT_FIELDS,
	LINK_FIELDS,
	SERVER_FIELDS,
} from '../../../../src/panels/conversation/build/fields.ts';
import { SCENES } from '../../../../src/panels/conversation/scenes/scenes.ts';

const NUMBER: TextField = { type: 'number' };
const MAYBE: TextField = { type: 'number', empty: 'null' };
const LIST: TextField = { type: 'list', of: 'texts' };
const NUMBERS: TextField = { type: 'list', of: 'numbers' };
const LINES: TextField = { type: 'lines', empty: 'null' };

describe('what is typed means', () => {
	test.each<[string, TextField, unknown]>([
		['25', NUMBER, 25],
		[' 25. ', NUMBER, 25],
		['-.5', NUMBER, -0.5],
		['1e6', NUMBER, 1e6],
		['', NUMBER, ''],
		['25 ms', NUMBER, '25 ms'],
		['0x10', NUMBER, '0x10'],
		['Infinity', NUMBER, 'Infinity'],
		['1e9999', NUMBER, '1e9999'],
		['1,000', NUMBER, '1,000'],
		['1'.repeat(401), NUMBER, '1'.repeat(401)],
		['', MAYBE, null],
		['   ', MAYBE, null],
		['', { type: 'text', empty: 'absent' }, undefined],
		['', { type: 'text' }, ''],
		[' a ', { type: 'text' }, ' a '],
		['chat, superchat', LIST, ['chat', 'superchat']],
		['chat，超级,', LIST, ['chat', '超级']],
		['', LIST, []],
		['13, 8, x', NUMBERS, [13, 8, 'x']],
		['GET / HTTP/1.1\nHost: a\n\n', LINES, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'],
		['a\r\nb', LINES, 'a\r\nb'],
	])('%j as %j: %j', (text, field, meaning) => {
		expect(meaningOf(field, text)).toEqual(meaning);
	});
});

test('what a field shows means the value that it shows', () => {
	for (const { scenario } of SCENES) {
		const parts = [
			[LINK_FIELDS, scenario.link],
			[CLIENT_FIELDS, scenario.client],
			[SERVER_FIELDS, scenario.server],
		] as const;
		for (const [fields, values] of parts) {
			for (const [name, field] of Object.entries(fields)) {
				const value = values[name as never] as unknown;
				if (isTextField(field)) expect(meaningOf(field, fieldText(field, value))).toEqual(value);
			}
		}
	}
});
