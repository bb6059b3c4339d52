import { expect, test } from 'vitest';
import { FRAME_RULES } from '../../../src/engine/report/frame-rules.ts';
import { HANDSHAKE_RULES } from '../../../src/engine/report/handshake-rules.ts';
import { RULES, causesOf, type RuleCode } from '../../../src/engine/report/rules.ts';

const codes = Object.keys(RULES) as RuleCode[];

test('no code stands in both tables, so that none hides another', () => {
	expect(codes).toHaveLength(Object.keys(FRAME_RULES).length + Object.keys(HANDSHAKE_RULES).length);
});

test('a breach that is seen as something else is seen as other rules that exist', () => {
	for (const code of codes) {
		for (const seen of RULES[code].seenAs) {
			expect(codes, `${code} is seen as ${seen}`).toContain(seen);
			expect(seen).not.toBe(code);
			expect(causesOf(seen as RuleCode)).toContain(code);
		}
	}
});

test('the wrong index of the masking key is a cause of ill-formed text (§5.3)', () => {
	expect(causesOf('utf8-continuation')).toContain('mask-index-per-frame');
	expect(causesOf('mask-index-per-frame')).toEqual([]);
});

test('every rule names its document and section', () => {
	for (const code of codes)
		expect(RULES[code].section).toMatch(/^(RFC \d+ §\d+(\.\d+)*|WHATWG \w+, [\w ]+)$/);
});
