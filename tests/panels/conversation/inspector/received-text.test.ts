import { expect, test } from 'vitest';
import { receivedText } from '../../../../src/panels/conversation/inspector/received-text.ts';
import { receivedBy } from '../../../../src/panels/conversation/inspector/world.ts';
import { unitName } from '../../../../src/panels/conversation/inspector/unit-name.ts';
import { inspector } from '../../../../src/panels/conversation/strings/en/inspector.ts';
import { flipped, sceneOf, type PlayedScenario } from './units-of.ts';

const receivedTexts = ({ timeline }: PlayedScenario, who: 'client' | 'server') =>
	receivedBy(timeline, who, Infinity).map(({ occurrence }) =>
		receivedText(occurrence, inspector.playHead),
	);

test('the close event of a page has code, reason and wasClean', () => {
	expect(receivedTexts(sceneOf('fragments'), 'client')).toEqual([
		'open',
		'message “Hello”',
		'close code=1000 wasClean=true',
	]);
	expect(receivedTexts(flipped(), 'client')).toEqual([
		'open',
		'error',
		'close code=1006 wasClean=false',
	]);
});

test('a program receives the events of its library', () => {
	expect(receivedTexts(sceneOf('fragments'), 'server')).toEqual([
		'open',
		'pong “p”',
		'Close 1000',
		'close code=1000 wasClean=true',
	]);
	expect(receivedTexts(sceneOf('unmasked'), 'server')).toContain(
		'fails the connection: Close 1002',
	);
	expect(receivedTexts(sceneOf('wrong-origin'), 'server')).toContain('refuses with HTTP 403');
});

test('units are named by their kind and their beginning', () => {
	const { timeline, units } = sceneOf('fragments');
	expect(units.map((unit) => unitName(timeline, unit, inspector))).toEqual([
		...['SYN', 'SYN, ACK', 'GET /chat', '101 Switching Protocols', 'First fragment “Hel”'],
		...['Ping “p”', 'Next fragment “l”', 'Pong “p”', 'Last fragment “o”', 'Close 1000'],
		...['Close 1000', 'FIN', 'FIN'],
	]);
});
