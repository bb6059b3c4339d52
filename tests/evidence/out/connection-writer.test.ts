// The worker is the work itself. Its messages are cloned, as those of a real worker are.
import { expect, test } from 'vitest';
import { encodeUtf8 } from '../../../src/engine/bytes/index.ts';
import type { Transcript } from '../../../src/engine/observer/index.ts';
import { redactedConnection } from '../../../src/evidence/redaction/redact-connection.ts';
import { programsOf } from '../../../src/evidence/out/code/programs.ts';
import { fileKind, writtenBytes } from '../../../src/evidence/out/connection-file.ts';
import { ConnectionWriter, type WritingPort } from '../../../src/evidence/out/connection-writer.ts';
import { writingWork } from '../../../src/evidence/out/writing-work.ts';
import { NOTHING_PASSED, type SeenConnection } from '../../../src/evidence/piece.ts';
import { createPagePort } from '../../../src/platform/jobs/job-port.ts';
import { programs } from '../../../src/strings/en/programs.ts';
import { SCENE_IDS, sceneConnections } from './written.ts';

const FORMS = ['pcapng', 'har', 'hex', 'csv', 'events'] as const;

/** A writer whose workers work in turns. The test takes the turns with `turn`, else they are taken at once. */
function opened({ byHand = false, fails = false } = {}) {
	const waiting: (() => void)[] = [];
	const workers: WritingPort[] = [];
	let ended = 0;
	const writer = new ConnectionWriter(() => {
		const work = fails
			? function* () {
					yield { type: 'begun' } as const;
					throw new RangeError('Array buffer allocation failed');
				}
			: writingWork;
		const port = createPagePort(work, (next) => (byHand ? waiting.push(next) : setImmediate(next)));
		const [post, terminate] = [port.postMessage.bind(port), port.terminate.bind(port)];
		port.postMessage = (message) => post(structuredClone(message));
		port.terminate = () => {
			ended++;
			terminate();
		};
		workers.push(port);
		return port;
	});
	return { writer, workers, waiting, ended: () => ended };
}

function seen(transcript: Transcript): SeenConnection {
	return {
		name: 'ws://a.example/ws?token=s3cret-t0ken',
		transcript,
		ranges: transcript.map((_, i) => (i === 0 ? null : { from: i, to: i + 1 })),
		unseen: [],
		assumed: [],
		passedOver: NOTHING_PASSED,
		program: null,
	};
}

const SECRET = seen([
	{ type: 'connect', by: 'client', url: 'ws://a.example/ws?token=s3cret-t0ken', at: 0 },
	{
		type: 'bytes',
		by: 'client',
		bytes: encodeUtf8('GET /ws?token=s3cret-t0ken HTTP/1.1\r\n'),
		at: 1,
	},
]);
/** More events than one part holds. */
const LONG = seen([
	{ type: 'opened', at: 0 },
	...Array.from({ length: 9000 }, (_, i) => ({
		type: 'bytes' as const,
		by: 'server' as const,
		bytes: Uint8Array.of(0x82, 1, i & 255),
		at: i,
	})),
]);

test.each(SCENE_IDS)('the scene “%s” has the same files beside the page', async (id) => {
	const { writer } = opened();
	const connections = sceneConnections(id);
	for (const form of FORMS) {
		const file = await writer.file(form, 'a', connections, null);
		const { name, mediaType } = fileKind(form, 'a');
		expect([file?.name, file?.content.type]).toEqual([name, mediaType]);
		const bytes = new Uint8Array(await file!.content.arrayBuffer());
		expect(bytes).toEqual(writtenBytes(form, connections));
	}
});

test('a long connection is written whole, and its worker ends', async () => {
	const { writer, workers, ended } = opened();
	const file = await writer.file('events', 'a', [LONG], null);
	expect(await file!.content.text()).toBe(new TextDecoder().decode(writtenBytes('events', [LONG])));
	expect([workers.length, ended()]).toEqual([1, 1]);
});

test('credentials are covered beside the page, and counted', async () => {
	const { writer } = opened();
	const leftIn = new Set(['payloads'] as const);
	const file = await writer.file('csv', 'a', [SECRET], leftIn);
	const redacted = redactedConnection(SECRET, leftIn);
	expect(await file!.content.text()).not.toContain('s3cret');
	expect(file!.counts).toEqual([redacted.counts]);
	expect(redacted.counts.query).toBe(1);
});

test('the programs are the same beside the page; without a connection there are none', async () => {
	const { writer } = opened();
	const [connection] = sceneConnections('hello');
	for (const language of ['browser', 'node', 'python', 'go', 'raw'] as const) {
		const written = await writer.programs(language, programs.comments, connection, null);
		expect(written).toEqual(programsOf(connection, language, programs.comments));
		expect(await writer.programs(language, programs.comments, undefined, null)).toEqual({
			client: null,
			server: null,
		});
	}
});

test('what is stopped while the page packs it starts no worker', async () => {
	const { writer, workers } = opened();
	const file = writer.file('hex', 'a', [LONG], null);
	writer.stop();
	expect([await file, workers.length]).toEqual([null, 0]);
});

test('what is stopped while the worker writes ends with the worker', async () => {
	const { writer, waiting, ended } = opened({ byHand: true });
	const file = writer.file('hex', 'a', [LONG], null);
	await expect.poll(() => waiting.length).toBe(1);
	writer.stop();
	expect([await file, ended()]).toEqual([null, 1]);
});

test('a newer file ends the one before', async () => {
	const { writer } = opened();
	const files = [writer.file('hex', 'a', [LONG], null), writer.file('csv', 'b', [LONG], null)];
	expect((await Promise.all(files)).map((file) => file?.name)).toEqual([undefined, 'b.csv']);
});

test('a worker that fails is an error, and the next file has a worker of its own', async () => {
	const { writer, workers } = opened({ fails: true });
	await expect(writer.file('hex', 'a', [LONG], null)).rejects.toThrow('allocation failed');
	await expect(writer.file('hex', 'a', [LONG], null)).rejects.toThrow('allocation failed');
	expect(workers.length).toBe(2);
});
