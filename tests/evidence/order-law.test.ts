// A law about the order of lines: where it says nothing, any order gives the same first finding. Lines of a head, of a
// browser's pane, of a trace, of a dump, of code, of a log, lines with a time and rules of Apache have an order.
import { expect, test } from 'vitest';
import { itemName } from '../../src/evidence/case-items.ts';
import { makeCase } from '../../src/evidence/case.ts';
import { readPiece } from '../../src/evidence/readers.ts';
import { LABELLED } from './labelled-inputs.ts';
import pasted from './pasted.json' with { type: 'json' };

const MOST_LINES = 12;
/** Matches a line whose place among the others means something. */
const HAS_ORDER =
	/^\s|\bat |Traceback|^File|\d\d:\d\d|HTTP\/\d|^```|[{}[\]]$|^- |^[<>*] |^(?:Connection|Upgrade|Host|Origin): |^Request URL$|^listener \d|^[\da-f]{2} |^[\da-f]{8}(?::| {2}) ?|^Sec-WebSocket-|CLEARTEXT$|[;,:(]$|^(?:const|let|var|import) |^@\w|^\.\w|^\[WS\]|^\$ |^ProxyPass /i;

const texts = [
	...LABELLED.flatMap(({ pieces }) => (pieces.length === 1 ? pieces : [])),
	...pasted.map((one) => one.pasted),
].filter((text) => typeof text === 'string');
const inputs = texts.filter((text) => {
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	return (
		lines.length > 1 && lines.length <= MOST_LINES && !lines.some((line) => HAS_ORDER.test(line))
	);
});

function firstOf(content: string): string {
	const [item] = makeCase([readPiece({ content, name: null, kind: null })], {}).items;
	if (item === undefined) return 'nothing';
	return `${itemName(item)} ${item.type === 'rule' ? 'certain' : item.finding.certainty}`;
}

test('lines in another order give the same first finding', () => {
	expect(inputs.length).toBeGreaterThan(20);
	const differs = inputs.flatMap((text) => {
		const lines = text.split('\n').filter((line) => line.trim() !== '');
		const orders = [lines.toReversed(), [...lines.slice(1), lines[0]!]];
		const expected = firstOf(text);
		return orders
			.map((order) => firstOf(order.join('\n')))
			.filter((found) => found !== expected)
			.map((found) => `${expected} → ${found}: ${text.slice(0, 200)}`);
	});
	expect(differs).toEqual([]);
});
