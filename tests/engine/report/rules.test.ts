import { expect, test } from 'vitest';
import { CONNECTION_RULES } from '../../../src/engine/report/connection-rules.ts';
import { FRAME_RULES } from '../../../src/engine/report/frame-rules.ts';
import { HANDSHAKE_RULES } from '../../../src/engine/report/handshake-rules.ts';
import { MESSAGE_RULES } from '../../../src/engine/report/message-rules.ts';
import { PAGE_RULES } from '../../../src/engine/report/page-rules.ts';
import { RULES, lookalikesOf, type RuleCode } from '../../../src/engine/report/rules.ts';
import { TUNNEL_RULES } from '../../../src/engine/report/tunnel-rules.ts';
import { UNSHOWN_RULES } from '../../../src/engine/report/unshown-rules.ts';

const TABLES = [
	HANDSHAKE_RULES,
	FRAME_RULES,
	MESSAGE_RULES,
	CONNECTION_RULES,
	PAGE_RULES,
	TUNNEL_RULES,
	UNSHOWN_RULES,
];

const codes = Object.keys(RULES) as RuleCode[];

test('no code is in two tables, so that no rule hides another', () => {
	expect(codes.toSorted()).toEqual(TABLES.flatMap((table) => Object.keys(table)).toSorted());
});

test('a breach that is seen as something else is seen as other rules that exist', () => {
	for (const code of codes) {
		for (const seen of RULES[code].seenAs) {
			expect(codes, `${code} is seen as ${seen}`).toContain(seen);
			expect(seen).not.toBe(code);
			expect(lookalikesOf(seen as RuleCode)).toContain(code);
		}
	}
});

test('the wrong index of the masking key is a cause of ill-formed text (§5.3)', () => {
	expect(lookalikesOf('utf8-continuation')).toContain('mask-index-per-frame');
	expect(lookalikesOf('mask-index-per-frame')).toEqual([]);
});

test('every rule names its document and section', () => {
	for (const code of codes)
		expect(RULES[code].section).toMatch(/^(RFC \d+ §\d+(\.\d+)*|WHATWG \w+, [\w ]+(\(\))?)$/);
});
