import { describe, expect, it, test } from 'vitest';
import {
	readSetting,
	turningPoints,
	verdictOf,
	withQuantity,
} from '../../../../src/engine/compare/index.ts';
import { SITUATIONS } from '../../../../src/panels/compare/stories/situations.ts';
import {
	turningPointFacts,
	compareVerdictFacts,
} from '../../../../src/panels/compare/stories/verdict-facts.ts';
import { warningsOf } from '../../../../src/panels/compare/stories/warning-facts.ts';
import { reasonText } from '../../../../src/panels/compare/stories/verdict-text.ts';
import { transports } from '../../../../src/panels/compare/strings/en/transports.ts';
import {
	verdict as en,
	type CompareVerdictWords,
} from '../../../../src/panels/compare/strings/en/verdict.ts';
import { verdict as zhCN } from '../../../../src/panels/compare/strings/zh-CN/verdict.ts';

const fieldsOf = (id: string) => SITUATIONS.find((one) => one.id === id)!.fields;
const factsOf = (id: string, more: Record<string, string> = {}) => {
	const { setting } = readSetting({ ...fieldsOf(id), ...more });
	return compareVerdictFacts(verdictOf(setting), setting, warningsOf(setting));
};

describe('the facts of a verdict', () => {
	it('hold the two that were weighed', () => {
		const { chosen, other } = factsOf('chat');
		expect([chosen.transport, other.transport]).toEqual(['websocket', 'streaming']);
		expect(chosen.bytesPerSecond).toBeLessThan(other.bytesPerSecond);
	});

	it.each([
		['a server', { server: '50' }, 'server-overloaded'],
		['a link', { link: '100000' }, 'link-overloaded'],
	])('name what the cheaper one would overload: %s', (_, more, type) => {
		const { reason, burden } = factsOf('notifications', more);
		if (reason === 'load') expect(burden?.type).toBe(type);
		else expect(reason).toBe('nothing-fits');
	});

	it('tell whether the next one would fit at all', () => {
		// Of one that talks, whatever else there is asks for more than the server answers.
		const only = factsOf('chat', { server: '400' });
		expect(only).toMatchObject({ transport: 'websocket', reason: 'bytes' });
		expect(only.other.inTime && only.other.carried).toBe(false);
		const { setting } = readSetting({ ...fieldsOf('chat'), server: '400' });
		const facts = compareVerdictFacts(verdictOf(setting), setting, warningsOf(setting));
		const speech = (words: CompareVerdictWords) =>
			({ words, names: transports.names, locale: 'en' }) as const;
		expect(reasonText(facts, speech(en))).toContain(
			'the only transport that is fast enough and within capacity',
		);
		expect(reasonText(facts, speech(zhCN))).toContain('只有 WebSocket');
	});

	it('know no burden where the load does not decide', () => {
		expect(factsOf('notifications').burden).toBeNull();
	});
});

test('a ticker that begins to talk is nearer than one with 26 times the prices', () => {
	const { setting } = readSetting(fieldsOf('prices'));
	const [nearest] = turningPointFacts(turningPoints(setting), setting);
	expect(nearest).toMatchObject({
		quantity: 'upstreamPerSecond',
		becomes: 'websocket',
		fits: true,
	});
});

test('at the named number of a counted quantity the verdict still holds', () => {
	const { setting } = readSetting(fieldsOf('thin-link'));
	const facts = turningPointFacts(turningPoints(setting), setting);
	const counted = facts.filter(({ quantity }) => ['clients', 'updateBytes'].includes(quantity));
	expect(counted.length).toBe(2);
	for (const { quantity, at, becomes } of counted) {
		expect(verdictOf(withQuantity(setting, quantity, at)).transport).toBe('sse');
		expect(verdictOf(withQuantity(setting, quantity, at + 1)).transport).toBe(becomes);
	}
});

describe.each(SITUATIONS)('the turning points of $id', ({ fields }) => {
	const { setting } = readSetting(fields);
	const points = turningPointFacts(turningPoints(setting), setting);

	it('are four at most, those with a fitting transport first', () => {
		expect(points.length).toBeGreaterThan(0);
		expect(points.length).toBeLessThanOrEqual(4);
		const fits = points.map(({ fits }) => fits);
		expect(fits).toEqual(fits.toSorted((a, b) => Number(b) - Number(a)));
	});
});
