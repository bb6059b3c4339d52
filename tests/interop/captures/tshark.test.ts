// The captures that we read and write, beside tshark: the same bytes of each side, the same frames.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { encodeUtf8, hexText, joinBytes, type Bytes } from '../../../src/engine/bytes/index.ts';
import { wiresOf } from '../../../src/engine/observer/index.ts';
import type { Role } from '../../../src/engine/role.ts';
import { readCapture } from '../../../src/evidence/capture/read-capture.ts';
import { writePcapng } from '../../../src/evidence/out/pcapng.ts';
import { wireOf } from '../../../src/evidence/connection-rows.ts';
import type { SeenConnection } from '../../../src/evidence/piece.ts';
import { isAboveTcp, tcpShown } from '../../../src/evidence/tcp-shown.ts';
import { SCENE_IDS, sceneConnections } from '../../evidence/out/written.ts';

const missing = spawnSync('tshark', ['--version']).status === 0 ? '' : 'tshark is not installed';
const RECORDED = join(import.meta.dirname, '../../evidence/capture/recorded');
const scratch = mkdtempSync(join(tmpdir(), 'tshark-'));
afterAll(() => {
	rmSync(scratch, { recursive: true });
});

const NAMES = ['closed.pcap', 'deflate.pcap', 'cooked-fin.pcap', 'fin.pcapng', 'silent.pcap'];

function tshark(...args: readonly string[]): string {
	return execFileSync('tshark', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function connectionOf(file: string): SeenConnection {
	const reading = readCapture(new Uint8Array(readFileSync(file)));
	expect(reading?.problems).toEqual([]);
	return reading!.connections[0]!;
}

function sent({ transcript }: SeenConnection, by: Role): string {
	const parts = transcript.flatMap((event) =>
		event.type === 'bytes' && event.by === by ? [event.bytes] : [],
	);
	return plainHex(joinBytes(parts));
}

function plainHex(bytes: Bytes): string {
	return hexText(bytes).replaceAll(/\s/g, '').toLowerCase();
}

test.for(NAMES)('both sides of %s have the same bytes', (name, { skip }) => {
	skip(missing !== '', missing);
	const file = join(RECORDED, name);
	const lines = tshark('-r', file, '-q', '-z', 'follow,tcp,raw,0').split('\n');
	const hex = lines.filter((line) => /^\t?[0-9a-f]+$/.test(line));
	const connection = connectionOf(file);
	const of = (indented: boolean) =>
		hex
			.filter((line) => line.startsWith('\t') === indented)
			.join('')
			.replaceAll('\t', '');
	expect(sent(connection, 'client')).toBe(of(false));
	expect(sent(connection, 'server')).toBe(of(true));
});

test.for(NAMES)('tshark reads the frames of %s as we wrote them', (name, { skip }) => {
	skip(missing !== '', missing);
	const written = [connectionOf(join(RECORDED, name))];
	expect(framesOfTshark(written)).toEqual(framesOf(written));
});

test('tshark reads the frames of all scenes as we wrote them', ({ skip }) => {
	skip(missing !== '', missing);
	const written = SCENE_IDS.flatMap(sceneConnections).filter(isReadable);
	expect(written.length).toBeGreaterThanOrEqual(30);
	expect(framesOfTshark(written)).toEqual(framesOf(written));
});

test('tshark reads how TCP begins and ends in all scenes as we wrote it', ({ skip }) => {
	skip(missing !== '', missing);
	const written = SCENE_IDS.flatMap(sceneConnections);
	const file = join(scratch, 'tcp.pcapng');
	writeFileSync(file, writePcapng(written));
	const fields = ['tcp.stream', 'tcp.srcport', 'tcp.flags.syn', 'tcp.flags.fin', 'tcp.flags.reset'];
	const read = tshark('-r', file, '-T', 'fields', ...fields.flatMap((name) => ['-e', name]));
	const streams = new Map<string, string[]>();
	for (const line of read.trimEnd().split('\n')) {
		const [stream, port, syn, fin, reset] = line.split('\t');
		const what = syn === '1' ? 'syn' : fin === '1' ? 'fin' : reset === '1' ? 'reset' : null;
		const own = streams.get(stream!) ?? [];
		if (what !== null) own.push(`${port === '80' ? 'server' : 'client'} ${what}`);
		streams.set(stream!, own);
	}
	const onWire = written.map((one) => ({
		...one,
		transcript: one.http2?.connection ?? one.transcript,
	}));
	const byBeginning = onWire.toSorted((a, b) => firstPacketAt(a) - firstPacketAt(b));
	expect([...streams.values()]).toEqual(
		byBeginning.map((connection) => [
			'client syn',
			...(tcpShown(connection) === 'refused' ? [] : ['server syn']),
			...(wireOf(connection)?.ends ?? []).map(({ by, how }) => `${by} ${how}`),
		]),
	);
});

test('tshark reads the WebSocket in HTTP/2 as we wrote it', ({ skip }) => {
	skip(missing !== '', missing);
	const [connection] = sceneConnections('http2');
	const file = join(scratch, 'http2.pcapng');
	writeFileSync(file, writePcapng([connection!]));
	const fields = ['http2.headers.method', 'http2.header.value', 'http2.headers.status'];
	const read = tshark(
		...['-r', file, '-Y', 'http2.streamid == 3 && http2.type == 1', '-T', 'fields'],
		...fields.flatMap((name) => ['-e', name]),
	);
	const [request, response] = read.trimEnd().split('\n');
	expect(request).toContain('CONNECT\tCONNECT,websocket,https,server.example.com,/chat');
	expect(response).toContain('200');
	const isData = 'http2.streamid == 3 && http2.type == 0';
	const data = tshark('-r', file, '-Y', isData, '-T', 'fields', '-e', 'http2.data.data');
	for (const by of ['client', 'server'] as const) {
		const [frame = ''] = sent(connection!, by).match(/^.{14}/) ?? [];
		expect(data).toContain(frame);
	}
});

function firstPacketAt({ transcript }: SeenConnection): number {
	return transcript.find((event) => !isAboveTcp(event))!.at;
}

/**
 * Returns whether the connection has frames, and none that a receiver refuses. In a tunnel through a proxy (CONNECT)
 * tshark 4.0 reads no WebSocket.
 */
function isReadable(connection: SeenConnection): boolean {
	const [wire] = wiresOf(connection.transcript, {});
	if (wire === undefined || wire.opening.openedBy === null || connection.http2) return false;
	if (sent(connection, 'client').startsWith(plainHex(encodeUtf8('CONNECT ')))) return false;
	const { client, server } = wire.sides;
	return (
		client.frames.length + server.frames.length > 0 &&
		[client, server].every(({ failing, unfinished }) => failing === null && unfinished === null)
	);
}

/** The values of the frames of one connection: a list for each field, and each frame’s time in microseconds. */
interface ComparedFrames {
	readonly fields: readonly string[];
	readonly times: readonly number[];
}

function framesOf(connections: readonly SeenConnection[]): readonly ComparedFrames[] {
	return connections.map(({ transcript }) => {
		const [wire] = wiresOf(transcript, {});
		const frames = (['client', 'server'] as const)
			.flatMap((side) => wire!.sides[side].frames)
			.toSorted((a, b) => a.event - b.event);
		const texts = frames.map(({ frame }) => {
			const { opcode, fin, rsv1, masked, key, announcedLength } = frame;
			const length = Number(announcedLength);
			const short = length < 126 ? length : length < 65_536 ? 126 : 127;
			return [
				String(opcode),
				fin ? '1' : '0',
				rsv1 ? '0x04' : '0x00',
				masked ? '1' : '0',
				String(short),
				short === 126 ? String(length) : '',
				short === 127 ? String(length) : '',
				key === null ? '' : plainHex(key),
			];
		});
		return {
			fields: FIELDS.map((_, i) => valuesOf(texts.map((cells) => cells[i]))),
			times: frames.map(({ event }) => Math.round(transcript[event]!.at * 1000)),
		};
	});
}

const FIELDS = [
	'opcode',
	'fin',
	'rsv',
	'mask',
	'payload_length',
	'payload_length_ext_16',
	'payload_length_ext_64',
	'masking_key',
];

function framesOfTshark(connections: readonly SeenConnection[]): readonly ComparedFrames[] {
	const file = join(scratch, 'written.pcapng');
	writeFileSync(file, writePcapng(connections));
	const read = tshark(
		...['-r', file, '-Y', 'websocket', '-T', 'fields', '-o', 'tcp.check_checksum:TRUE'],
		...['-e', 'tcp.port', '-e', 'tcp.checksum.status', '-e', 'frame.time_epoch'],
		...FIELDS.flatMap((field) => ['-e', `websocket.${field}`]),
	);
	const packets = read
		.trimEnd()
		.split('\n')
		.map((line) => line.split('\t'));
	/** The port of the client, which counts up with the connections. */
	const portOf = ([ports]: readonly string[]) => Math.max(...ports!.split(',').map(Number));
	return [...new Set(packets.map(portOf))]
		.toSorted((a, b) => a - b)
		.map((port) => {
			const own = packets.filter((cells) => portOf(cells) === port);
			expect(new Set(own.map(([, checksum]) => checksum))).toEqual(new Set(['1']));
			return {
				fields: FIELDS.map((_, i) => valuesOf(own.map((cells) => cells[i + 3]))),
				times: own.flatMap(([, , time, opcodes]) =>
					opcodes!.split(',').map(() => Math.round(Number(time) * 1e6)),
				),
			};
		});
}

function valuesOf(cells: readonly (string | undefined)[]): string {
	return cells.filter((cell) => cell !== undefined && cell !== '').join();
}
