import { expect, test } from 'vitest';
import { makeCase } from '../../src/evidence/case.ts';
import {
	caseItems,
	evidencePlaces,
	itemName,
	type CaseItem,
} from '../../src/evidence/case-items.ts';
import { readPiece } from '../../src/evidence/readers.ts';

async function itemsOf(...contents: readonly string[]): Promise<readonly CaseItem[]> {
	const pieces = contents.map((content) => readPiece({ content, name: null, kind: null }));
	return makeCase(await Promise.all(pieces), {}).items;
}

/** Returns the items but those that say what is in order. */
async function faultsOf(content: string): Promise<readonly CaseItem[]> {
	const items = await itemsOf(content);
	return items.filter((item) => item.type === 'rule' || item.finding.certainty !== 'info');
}

const nameOf = (item: CaseItem) =>
	item.type === 'rule'
		? item.finding.rule
		: [
				itemName(item),
				...(item.type === 'fact' ? item.finding : item).rules.map(({ rule }) => rule),
			];

const request = (fields: string) =>
	`GET /chat HTTP/1.1\r\nHost: a.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n${fields}\r\n`;
const KEY = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';
const VERSION = 'Sec-WebSocket-Version: 13\r\n';

test('a rule that is the cause is named in it', async () => {
	const heads = `${request(KEY + VERSION)}HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: AAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\n\r\n`;
	expect((await itemsOf(heads)).map(nameOf)).toEqual([['wrong-accept', 'accept-matches']]);
});

test('a rule comes before causes that are only possible, because its breach is certain', async () => {
	const refused = `${request(VERSION)}HTTP/1.1 400 Bad Request\r\n\r\n`;
	const [first, second] = await itemsOf(refused);
	expect(nameOf(first!)).toBe('request-key-missing');
	expect(second).toMatchObject({ type: 'cause', finding: { certainty: 'possible' } });
});

test('a Ping without a Pong comes before causes that are only likely; another breach that ends nothing does not', () => {
	const likely = {
		cause: 'server-crashed',
		certainty: 'likely',
		evidence: [],
		connections: [],
	} as const;
	const breach = (rule: 'ping-answered' | 'mask-key-fresh') =>
		({
			rule,
			by: 'server',
			range: null,
			byte: null,
			data: {},
			times: 1,
			fails: false,
			piece: 0,
			connection: 0,
		}) as const;
	const order = (rule: 'ping-answered' | 'mask-key-fresh') =>
		caseItems([likely], [breach(rule)]).map(itemName);
	expect(order('ping-answered')).toEqual(['ping-answered', 'server-crashed']);
	expect(order('mask-key-fresh')).toEqual(['server-crashed', 'mask-key-fresh']);
});

test('a broken rule that fails the opening is listed beside a certain cause', async () => {
	const twice = `${request(KEY + VERSION)}`.replace(
		'Host: a.example',
		'Host: a.example\r\nHost: b',
	);
	const [first, second] = await itemsOf(`${twice}HTTP/1.1 502 Bad Gateway\r\n\r\n`);
	expect([first, second].map((item) => nameOf(item!))).toEqual([
		['bad-gateway'],
		'http-host-repeated',
	]);
});

test('the same breach in two pieces is one item with two places', async () => {
	const head = request(KEY + VERSION.replace('13', '12'));
	const items = await itemsOf(head, head);
	expect(items.map(nameOf)).toEqual(['request-version-13']);
	const line = 'Sec-WebSocket-Version: 12';
	for (const { range } of evidencePlaces(items[0]!)) {
		expect(head.slice(range!.from, range!.to)).toBe(line);
	}
	expect(evidencePlaces(items[0]!).map(({ piece }) => piece)).toEqual([0, 1]);
});

test('what more bytes could mend is no breach', async () => {
	expect(await faultsOf('81 85 37 fa 21')).toEqual([]);
	expect(await faultsOf('GET /chat HTTP/1.1\r\nHost: a.example')).toEqual([]);
	// RSV1 has a meaning that the handshake gives, and the handshake is not shown.
	expect(await faultsOf('c1 07 f2 48 cd c9 c9 07 00')).toEqual([]);
});

test.each([
	// RFC 6455 §5.2, RFC 7692 §6.1: a Ping has no RSV1, whatever was agreed on.
	['c9 00', 'frame-rsv1'],
	['de 00', 'frame-rsv1'],
	['de 05 48 65 6c 6c 6f', 'frame-rsv1'],
	// The second fragment of a message has RSV1.
	['01 01 48 c0 01 69', 'frame-rsv1'],
	['41 04 f2 48 cd c9 c0 03 c9 07 00', 'deflate-rsv1-first-frame'],
	['c1 07 f2 48 cd c9 c9 07 00 c9 00', 'deflate-rsv1-control'],
	// Without permessage-deflate RSV1 is illegal; with it the data are not DEFLATE (RFC 7692 §7.2.2).
	['c1 05 48 65 6c 6c ff', 'deflate-data-valid'],
])('what breaks a rule with every handshake is a breach without it: %s', async (bytes, rule) => {
	expect((await itemsOf(bytes)).map(nameOf)).toEqual([['protocol-error', rule]]);
});

test('what earlier bytes could excuse is no breach', async () => {
	// RFC 7692 §7.2.3.2: the second “Hello” refers to the first, which is not shown.
	expect(await faultsOf('c1 05 f2 00 11 00 00')).toEqual([]);
	// The first frame has no RSV1, and the next one begins a compressed message.
	expect(await faultsOf('81 02 48 69 c1 07 f2 48 cd c9 c9 07 00')).toEqual([]);
});
