import { expect, test } from 'vitest';
import { hexText } from '../../../src/engine/bytes/index.ts';
import {
	outcomeOf,
	simulateScenario,
	type Scenario,
} from '../../../src/engine/simulation/index.ts';
import { does, scenarioOf, type Parts } from './scenes.ts';
import { endingText } from './entry-lines.ts';

function brief(scenario: Scenario, ms?: number): readonly string[] {
	const { endings, got } = outcomeOf(simulateScenario(scenario), ms);
	return (['client', 'server'] as const).map((who) => {
		const messages = got[who].map((one) => (typeof one === 'string' ? one : hexText(one)));
		return `${endingText(endings[who])} [${messages.join(', ')}]`;
	});
}

const TALK: Parts = {
	script: [
		does('client', { on: 'open' }, { type: 'text', text: 'a' }),
		does('client', { on: 'open' }, { type: 'binary', hex: '01 02' }),
		does('server', { on: 'message', nth: 2 }, { type: 'text', text: 'b' }),
		does('client', { on: 'message' }, { type: 'close', code: 3001, reason: 'done' }),
		does('server', 160, { type: 'text', text: 'too late for a page' }),
	],
};

test.each<[string, Parts, readonly string[]]>([
	['a page gets nothing once it has closed', TALK, ['3001 clean [b]', '3001 clean [a, 01 02]']],
	[
		'a program does',
		{ ...TALK, client: { kind: 'program' } },
		['3001 clean [b, too late for a page]', '3001 clean [a, 01 02]'],
	],
	['nothing has ended', {}, ['- []', '- []']],
	['a page that failed hears so', { server: { origins: [] } }, ['1006 error []', '1006 []']],
	['an address that is none', { client: { url: 'http://a b' } }, ['- []', '- []']],
])('%s', (_, parts, expected) => {
	expect(brief(scenarioOf(parts))).toEqual(expected);
});

test('at a time: the events delivered until then', () => {
	const scenario = scenarioOf(TALK);
	expect([124, 125, 150].map((ms) => brief(scenario, ms))).toEqual([
		['- []', '- []'],
		['- []', '- [a, 01 02]'],
		['- [b]', '- [a, 01 02]'],
	]);
	const { endings } = outcomeOf(simulateScenario(scenario));
	expect(endings.client).toMatchObject({ reason: 'done' });
});
