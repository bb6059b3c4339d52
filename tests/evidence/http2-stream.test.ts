// The stream of a WebSocket in the bytes of an HTTP/2 connection, as the simulation sends them.
import { expect, test } from 'vitest';
import { http2Field, readHttp2Stream } from '../../src/evidence/http2-stream.ts';
import { connectionsOfTimeline } from '../../src/evidence/out/wire-connections.ts';
import { scenario, type Setting } from '../../src/panels/conversation/scenes/scene.ts';
import { timelineOf } from '../../src/panels/conversation/simulating/timelines.ts';

const HTTP2 = { extendedConnect: true, downloadBytes: null };

function connectionsWith({ link, ...setting }: Setting) {
	const all = { ...setting, link: { tls: true, http2: HTTP2, ...link } };
	return connectionsOfTimeline(timelineOf(scenario([], all)));
}

test.each<[string, Setting]>([
	['alone in its connection', {}],
	['beside a download', { link: { http2: { extendedConnect: true, downloadBytes: 40_000 } } }],
	['in small segments', { link: { mss: 100 } }],
	['in a tunnel', { boxes: [{ kind: 'forward-proxy', status: 200 }] }],
])('a stream %s has its request and its response', (_, setting) => {
	for (const { http2, transcript } of connectionsWith(setting)) {
		expect(http2?.heads.map(({ by }) => by)).toEqual(['client', 'server']);
		expect(http2Field(http2, 'client', ':path')).toBe('/chat');
		expect(http2Field(http2, 'server', ':status')).toBe('200');
		// The response opens the stream.
		const opened = transcript.find(({ type }) => type === 'opened');
		expect(http2?.heads[1]?.at).toBe(opened?.at);
	}
});

test('a stream that is refused has the status', () => {
	const [{ http2 } = {}] = connectionsWith({ server: { origins: ['https://other.example'] } });
	expect(http2Field(http2, 'server', ':status')).toBe('403');
});

test('a connection without a WebSocket has no heads, and the one after it is of HTTP/1.1', () => {
	const http2 = { extendedConnect: false, downloadBytes: null };
	const all = connectionsWith({ link: { http2 } });
	expect(all.map((one) => one.http2?.heads)).toEqual([[], undefined]);
});

test('bytes of another protocol are no HTTP/2', () => {
	expect(readHttp2Stream([])).toBeNull();
	const bytes = new TextEncoder().encode('GET / HTTP/1.1\r\n\r\n');
	expect(readHttp2Stream([{ type: 'bytes', by: 'client', bytes, at: 0 }])).toBeNull();
});

test('an undefined stream has no fields', () => {
	expect(http2Field(undefined, 'client', ':path')).toBeNull();
});
