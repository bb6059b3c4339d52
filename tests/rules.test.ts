// Every rule has what shows its breach, of the kind that its table promises.
import { expect, test } from 'vitest';
import { FRAME_RULES, HANDSHAKE_RULES, RULES, type RuleCode } from '../src/engine/report/index.ts';
import { CONNECTION_RULES } from '../src/engine/report/connection-rules.ts';
import { MESSAGE_RULES } from '../src/engine/report/message-rules.ts';
import { PAGE_RULES } from '../src/engine/report/page-rules.ts';
import { TUNNEL_RULES } from '../src/engine/report/tunnel-rules.ts';
import { UNSHOWN_RULES } from '../src/engine/report/unshown-rules.ts';
import duties from './vectors/rule-duties.json' with { type: 'json' };
import { RULE_VECTORS, type RuleExample } from '../src/vectors/rules.ts';

const shown = RULE_VECTORS.map(({ code }) => code);

interface RecordedDuty {
	readonly level: string;
	readonly binds: string;
	/** Quotes the sentence of the standard that decides the level. */
	readonly text?: string;
}

/** Holds the level of each duty and whom it binds, read from the standards and not from the code. */
const DUTIES: Readonly<Record<string, RecordedDuty>> = duties;

test('every duty that was collected from the texts has its row, and every row was collected', () => {
	expect(Object.keys(RULES).toSorted()).toEqual(Object.keys(DUTIES).toSorted());
});

test.each(Object.entries(DUTIES))(
	'%s: its level and whom it binds are those of the text',
	(code, duty) => {
		const { level, binds } = RULES[code as RuleCode];
		expect({ level, binds }).toEqual({ level: duty.level, binds: duty.binds });
		// RFC 2119: only capitals are keywords. A text without one defines or advises.
		if (duty.text === undefined) return;
		const keyword = /\b(?:MUST|SHOULD)(?: NOT)?\b/.exec(duty.text)?.[0] ?? null;
		expect(keyword).toBe(/^(MUST|SHOULD)/.test(level) ? level : null);
	},
);

test('no rule is shown twice', () => {
	expect(shown.filter((code, i) => shown.indexOf(code) !== i)).toEqual([]);
});

test.each(Object.keys(RULES) as RuleCode[])('%s is shown, or cannot be', (code) => {
	expect(shown.includes(code)).toBe(!Object.hasOwn(UNSHOWN_RULES, code));
});

/** What each table promises to be shown by. */
const KINDS: readonly (readonly [table: object, kinds: readonly RuleExample['kind'][]])[] = [
	[FRAME_RULES, ['frames']],
	[HANDSHAKE_RULES, ['url', 'request', 'response']],
	[MESSAGE_RULES, ['frames']],
	[CONNECTION_RULES, ['connection']],
	[PAGE_RULES, ['api']],
	[TUNNEL_RULES, ['connect', 'stream']],
];

test.each(KINDS.flatMap(([table, kinds]) => Object.keys(table).map((code) => ({ code, kinds }))))(
	'$code is shown by what its table promises',
	({ code, kinds }) => {
		const { broken, mended } = RULE_VECTORS.find((one) => one.code === code)!;
		expect(kinds).toContain(broken.kind);
		expect(mended.kind).toBe(broken.kind);
	},
);
