import { describe, expect, it, test } from 'vitest';
import { readSetting, turningPoints, verdictOf } from '../../../../src/engine/index.ts';
import { SITUATIONS } from '../../../../src/panels/compare/stories/situations.ts';
import { turnFacts, verdictFacts } from '../../../../src/panels/compare/stories/verdict-facts.ts';

const fieldsOf = (id: string) => SITUATIONS.find((one) => one.id === id)!.fields;
const factsOf = (id: string, more: Record<string, string> = {}) => {
	const { setting } = readSetting({ ...fieldsOf(id), ...more });
	return verdictFacts(verdictOf(setting), setting);
};

describe('the facts of a verdict', () => {
	it('hold the two that were weighed', () => {
		const { chosen, other } = factsOf('chat');
		expect([chosen.transport, other.transport]).toEqual(['websocket', 'streaming']);
		expect(chosen.bytesPerSecond).toBeLessThan(other.bytesPerSecond);
	});

	it.each([
		['a server', { server: '100' }, 'server-overloaded'],
		['a link', { link: '100000' }, 'link-overloaded'],
	])('name what the cheaper one would overload: %s', (_, more, type) => {
		const { reason, burden } = factsOf('news', more);
		if (reason === 'load') expect(burden?.type).toBe(type);
		else expect(reason).toBe('nothing-fits');
	});

	it('know no burden where the load does not decide', () => {
		expect(factsOf('news').burden).toBeNull();
	});
});

test('a ticker that begins to talk is nearer than one with 26 times the prices', () => {
	const { setting } = readSetting(fieldsOf('prices'));
	const [nearest] = turnFacts(turningPoints(setting), setting);
	expect(nearest).toMatchObject({
		quantity: 'upstreamPerSecond',
		becomes: 'websocket',
		fits: true,
	});
});

describe.each(SITUATIONS)('the turns of $id', ({ fields }) => {
	const { setting } = readSetting(fields);
	const turns = turnFacts(turningPoints(setting), setting);

	it('are four at most, those first behind which something fits', () => {
		expect(turns.length).toBeGreaterThan(0);
		expect(turns.length).toBeLessThanOrEqual(4);
		const fits = turns.map((turn) => turn.fits);
		expect(fits).toEqual(fits.toSorted((a, b) => Number(b) - Number(a)));
	});
});
