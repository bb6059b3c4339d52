// Whatever is typed: what reads as a scenario is the one in front at once, and what does not changes nothing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	CLIENT_FIELDS,
	DEFAULT_SCENARIO,
	LINK_FIELDS,
	SERVER_FIELDS,
	WHOLE_FIELDS,
	type Scenario,
	type Scripted,
} from '../../../../src/engine/simulation/index.ts';
import {
	changedList,
	frontScenario,
	jsonOf,
	readField,
	replacedPart,
	rewritten,
	typedField,
	typedJson,
} from '../../../../src/panels/conversation/build/build-document.ts';
import { LONGEST_TEXT } from '../../../../src/panels/conversation/build/scenario-text.ts';
import {
	isTyped,
	type TextScenarioField,
} from '../../../../src/panels/conversation/form/field-text.ts';
import {
	branched,
	documentOf,
	without,
	type ConversationDocument,
} from '../../../../src/panels/conversation/conversation-document.ts';
import { BROKEN_TEXTS } from './broken-texts.ts';

const ROWS: readonly Scripted[] = ['a', 'b', 'c'].map((text, at) => ({
	who: 'client',
	when: { at },
	do: { type: 'text', text },
}));
const START: ConversationDocument = documentOf('', { ...DEFAULT_SCENARIO, script: ROWS });

const MS = LINK_FIELDS.upMs;
const field = (path: string): TextScenarioField => {
	const [part, name] = path.split('.') as [string, string];
	const tables = { link: LINK_FIELDS, client: CLIENT_FIELDS, server: SERVER_FIELDS };
	const found = tables[part as keyof typeof tables][name as never] as TextScenarioField;
	return found;
};
const texts = ({ script }: Scenario) =>
	script.map(({ do: action }) => ('text' in action ? action.text : action.type));

describe('a field', () => {
	test('keeps the typed text while its value is the same', () => {
		const typed = typedField(START, 'link.upMs', MS, '80.');
		expect(frontScenario(typed).link.upMs).toBe(80);
		expect(readField(typed, 'link.upMs', MS)).toEqual({ text: '80.', problem: null });
		expect(typed.branches[0]!.scenario.script).toEqual(ROWS);
	});

	test('keeps an invalid text with its problem, and changes nothing', () => {
		const typed = typedField(START, 'link.upMs', MS, 'soon');
		expect(frontScenario(typed)).toBe(frontScenario(START));
		expect(readField(typed, 'link.upMs', MS)).toEqual({
			text: 'soon',
			problem: { path: 'link.upMs', kind: 'type', found: '"soon"', expected: 'number' },
		});
	});

	test('shows the scenario’s value once it differs', () => {
		const typed = typedField(START, 'link.upMs', MS, '80.');
		const elsewhere = typedJson(typed, '{ "link": { "upMs": 90 } }');
		expect(readField(elsewhere, 'link.upMs', MS).text).toBe('90');
	});

	test('another branch has fields of its own', () => {
		const typed = typedField(START, 'link.upMs', MS, 'soon');
		const other = branched(typed, 10, DEFAULT_SCENARIO);
		expect(readField(other, 'link.upMs', MS)).toEqual({ text: '25', problem: null });
		const back = { ...other, current: 0 };
		expect(readField(back, 'link.upMs', MS).text).toBe('soon');
	});

	test('keeps no text that the form would write itself', () => {
		const typed = typedField(typedField(START, 'link.upMs', MS, 'soon'), 'link.upMs', MS, '80');
		expect(typed.drafts).toEqual(START.drafts);
	});

	test('each branch keeps its texts, also when an earlier one is deleted', () => {
		const first = typedJson(typedField(START, 'link.upMs', MS, 'soon'), '{');
		const second = typedJson(branched(first, 10, DEFAULT_SCENARIO), '[');
		const third = typedField(branched(second, 20, DEFAULT_SCENARIO), 'link.upMs', MS, 'late');
		const left = without(third, 1);
		expect(left.current).toBe(1);
		expect(readField(left, 'link.upMs', MS).text).toBe('late');
		const back = { ...left, current: 0 };
		expect([readField(back, 'link.upMs', MS).text, jsonOf(back)]).toEqual(['soon', '{']);
	});

	test.each([
		['link.upMs', ''],
		['link.mss', '0'],
		['link.mss', '1.5'],
		['link.lossPercent', '91'],
		['link.bitsPerSecond', '-1'],
		['client.url', 'x'.repeat(5000)],
		['client.deflate', 'a,'.repeat(9)],
		['client.request', 'x'.repeat(100_000)],
		['client.pingMs', '0'],
		['client.pingMs', '1'],
		['server.versions', '13, thirteen'],
		['server.versions', '999'],
		['server.limit', '1e99'],
	])('%s: %s has a problem there', (path, text) => {
		const typed = typedField(START, path, field(path), text);
		expect(frontScenario(typed)).toBe(frontScenario(START));
		const reading = readField(typed, path, field(path));
		expect(reading.text).toBe(text);
		expect(reading.problem).not.toBeNull();
	});

	test('law: no text in any field makes it anything but a scenario', () => {
		const all = [
			...Object.entries(LINK_FIELDS).map(([name, one]) => [`link.${name}`, one] as const),
			...Object.entries(CLIENT_FIELDS).map(([name, one]) => [`client.${name}`, one] as const),
			...Object.entries(SERVER_FIELDS).map(([name, one]) => [`server.${name}`, one] as const),
			...Object.entries(WHOLE_FIELDS),
		].flatMap(([path, one]) => (isTyped(one) ? [[path, one] as const] : []));
		const text = fc.oneof(
			fc.string(),
			fc.double().map(String),
			fc.integer().map(String),
			fc.constantFrom('', ' ', '0', '1e308', 'null', '{}', '__proto__'),
		);
		fc.assert(
			fc.property(fc.constantFrom(...all), text, ([path, one], typed) => {
				const next = typedField(START, path, one, typed);
				const { text: shown, problem } = readField(next, path, one);
				expect(shown).toBe(typed);
				if (problem !== null) expect(frontScenario(next)).toBe(frontScenario(START));
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('a list', () => {
	const drafted = typedField(START, 'script[1].when.at', MS, 'later');

	test('loses a part together with its typed texts', () => {
		const { document } = changedList(drafted, 'script', { type: 'remove', index: 1 });
		expect(texts(frontScenario(document))).toEqual(['a', 'c']);
		expect(document.drafts[0]!.fields).toEqual({});
	});

	test('the typed texts of a part move with the part', () => {
		const { document } = changedList(drafted, 'script', { type: 'remove', index: 0 });
		expect(readField(document, 'script[0].when.at', MS).text).toBe('later');
		const moved = changedList(drafted, 'script', { type: 'move', index: 1, to: 2 }).document;
		expect(texts(frontScenario(moved))).toEqual(['a', 'c', 'b']);
		expect(readField(moved, 'script[2].when.at', MS).text).toBe('later');
		expect(readField(moved, 'script[1].when.at', MS).text).toBe('2');
	});

	test('takes no more than a scenario can have', () => {
		let document = START;
		const value = { kind: 'caching' };
		for (let i = 0; i < 4; i++) {
			const attempt = changedList(document, 'boxes', { type: 'add', value });
			expect(attempt.problem).toBeNull();
			({ document } = attempt);
		}
		const fifth = changedList(document, 'boxes', { type: 'add', value });
		expect(fifth.document).toBe(document);
		expect(fifth.problem).toMatchObject({ path: 'boxes', kind: 'too-long' });
	});

	test('a part that becomes another kind loses its typed texts', () => {
		const { document } = replacedPart(drafted, 'script[1].when', { on: 'open' });
		expect(frontScenario(document).script[1]!.when).toEqual({ on: 'open' });
		expect(document.drafts[0]!.fields).toEqual({});
	});
});

describe('JSON', () => {
	test('becomes the scenario as soon as it is valid, and stays as it was typed', () => {
		const text = '{"link":{"upMs":80},\n\n"script":[]}';
		const typed = typedJson(START, text);
		expect(frontScenario(typed).link.upMs).toBe(80);
		expect(jsonOf(typed)).toBe(text);
		expect(typedJson(typed, `${text} `).branches).toBe(typed.branches);
	});

	test.each(BROKEN_TEXTS)('%j stays as it is and changes nothing', (text) => {
		const typed = typedJson(START, text);
		expect(typed.branches).toBe(START.branches);
		expect(jsonOf(typed)).toBe(text);
		const onward = typedField(typed, 'link.upMs', MS, '80');
		expect(frontScenario(onward).link.upMs).toBe(80);
		expect(jsonOf(onward)).toBe(text);
		expect(jsonOf(rewritten(onward))).toContain('"upMs": 80');
	});

	test('is written again when the scenario changes', () => {
		const typed = typedJson(START, '{ }');
		expect(jsonOf(typedField(typed, 'link.upMs', MS, '80'))).toBe('{\n\t"link": { "upMs": 80 }\n}');
	});

	test('lines end as the editor ends them', () => {
		expect(jsonOf(typedJson(START, '{\r\n}\r'))).toBe('{\n}\n');
	});

	test('a text that is too long is not taken', () => {
		expect(typedJson(START, ' '.repeat(LONGEST_TEXT + 1))).toBe(START);
	});
});
