import { expect, test } from 'vitest';
import { HandshakeLab } from '../../../../src/panels/handshake/handshake-lab.svelte.ts';
import { en } from '../../../../src/panels/handshake/strings/en.ts';
import {
	NO_FRAME_ARROWS,
	crossingOf,
	wireArrows,
	type WirePosition,
} from '../../../../src/panels/handshake/steps/wire-arrows.ts';

function shown(lab: HandshakeLab, position: WirePosition) {
	const { readings } = lab.analysis;
	const arrows = wireArrows(readings, NO_FRAME_ARROWS, position, en);
	return arrows.map((arrow) => [arrow.id, arrow.title, crossingOf(arrow, readings, position)]);
}

const at = (step: number, veiled = false): WirePosition => ({
	step,
	veiled,
	reached: (other) => other <= step,
});

test('what crosses the wire in a handshake, and how far it has come', () => {
	expect(shown(new HandshakeLab(), at(3))).toEqual([
		['tcp', en.wireTcp, 'past'],
		['request', 'GET / HTTP/1.1', 'now'],
		['response', '101 Switching Protocols', 'later'],
		['hello', en.wireText('Hello'), 'later'],
		['echo', en.wireText('Hello'), 'later'],
	]);
});

test('behind a refused request nothing crosses, once that is known', async () => {
	const lab = new HandshakeLab();
	await lab.tryWhatIf('no-upgrade');
	const crossings = (position: WirePosition) =>
		shown(lab, position).map(([, , crossing]) => crossing);
	expect(crossings(at(11))).toEqual(['past', 'past', 'past', 'never', 'never']);
	// A prediction must not be answered by what is struck out.
	expect(crossings({ ...at(3, true), reached: () => true })).toEqual([
		...['past', 'now', 'later'],
		...['later', 'later'],
	]);
});

test('while the outcome is hidden, so is the status', () => {
	expect(shown(new HandshakeLab(), at(8, true))[2]).toEqual(['response', '?', 'past']);
	expect(shown(new HandshakeLab(), at(8))[2]).toEqual([
		'response',
		'101 Switching Protocols',
		'past',
	]);
});
