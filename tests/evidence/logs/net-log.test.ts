import { expect, test } from 'vitest';
import { readPiece } from '../../../src/evidence/readers.ts';

/** Holds a short file in the form that Chromium writes: constants first, then an event per line. */
const NET_LOG = `{"constants":{"logEventTypes":{"REQUEST_ALIVE":2,"WEBSOCKET_SENT_FRAME_HEADER":263},"timeTickOffset":"1764144000000"},
"events": [
{"params":{"method":"GET","url":"wss://example.com/chat"},"phase":1,"source":{"id":5,"type":1},"time":"1","type":2},
{"params":{"final":true,"masked":true,"opcode":1,"payload_length":5},"phase":0,"source":{"id":5,"type":1},"time":"2","type":263}`;

test.each([
	['whole', `${NET_LOG}]}`],
	['of a recording that was not stopped', `${NET_LOG},\n`],
	['with its members in another order', '{ "events": [], "constants": { "logEventTypes": {} } }'],
])('a net-export file is named as what it is: %s', async (_, content) => {
	const reading = await readPiece({ content, name: 'net-export.json', kind: null });
	expect(reading).toMatchObject({ kind: null, format: 'net-export' });
	expect(reading.problems.map(({ id }) => id)).toEqual(['net-log']);
	expect(reading.connections).toEqual([]);
	expect(reading.signs).toEqual([]);
});

test('JSON that only has members of the same names is not such a file', async () => {
	const content = '{"constants":{"a":1},"events":[]}';
	const reading = await readPiece({ content, name: null, kind: null });
	expect(reading.problems.map(({ id }) => id)).not.toContain('net-log');
});
