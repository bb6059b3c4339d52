// Every rule has what shows its breach, of the kind that its table promises.
import { expect, test } from 'vitest';
import { DOCUMENT_RULES, RULES, type RuleCode } from '../src/engine/index.ts';
import { UNSHOWN_RULES } from '../src/engine/report/unshown-rules.ts';
import { RULE_VECTORS } from './vectors/rules.ts';

const shown = RULE_VECTORS.map(({ code }) => code);

test('no rule is shown twice', () => {
	expect(shown.filter((code, i) => shown.indexOf(code) !== i)).toEqual([]);
});

test.each(Object.keys(RULES) as RuleCode[])('%s is shown, or cannot be', (code) => {
	expect(shown.includes(code)).toBe(!Object.hasOwn(UNSHOWN_RULES, code));
});

test.each(Object.keys(DOCUMENT_RULES) as RuleCode[])('%s is shown by a document', (code) => {
	const vector = RULE_VECTORS.find((one) => one.code === code)!;
	expect(['url', 'request', 'response', 'frames']).toContain(vector.bad.kind);
});
