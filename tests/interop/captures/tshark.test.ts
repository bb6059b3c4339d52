// The captures that we read and write, beside tshark: the same bytes of each side, the same frames.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hexText, joinBytes, wiresOf, type Bytes, type Role } from '../../../src/engine/index.ts';
import { readCapture } from '../../../src/evidence/capture/read-capture.ts';
import { writePcapng } from '../../../src/evidence/out/pcapng.ts';
import type { SeenConnection } from '../../../src/evidence/piece.ts';

const absent = spawnSync('tshark', ['--version']).status !== 0;
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
		event.did === 'bytes' && event.by === by ? [event.bytes] : [],
	);
	return plainHex(joinBytes(parts));
}

function plainHex(bytes: Bytes): string {
	return hexText(bytes).replaceAll(/\s/g, '').toLowerCase();
}

test.skipIf(absent).each(NAMES)('both sides of %s have the same bytes', (name) => {
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

test.skipIf(absent).each(NAMES)('tshark reads the frames of %s as we wrote them', (name) => {
	const connection = connectionOf(join(RECORDED, name));
	const file = join(scratch, `${name}.pcapng`);
	writeFileSync(file, writePcapng([connection]));
	const fields = [
		'opcode',
		'fin',
		'rsv',
		'mask',
		'payload_length',
		'payload_length_ext_16',
		'masking_key',
	];
	const read = tshark(
		...['-r', file, '-Y', 'websocket', '-T', 'fields', '-o', 'tcp.check_checksum:TRUE'],
		...fields.flatMap((field) => ['-e', `websocket.${field}`]),
		...['-e', 'tcp.checksum.status', '-e', 'frame.time_epoch'],
	);
	const [wire] = wiresOf(connection.transcript, {});
	const frames = (['client', 'server'] as const)
		.flatMap((side) => wire!.sides[side].frames)
		.toSorted((a, b) => a.event - b.event)
		.map(({ frame, event }) => {
			const { opcode, fin, rsv1, masked, key, announcedLength } = frame;
			const long = Number(announcedLength) > 125;
			return [
				String(opcode),
				fin ? '1' : '0',
				rsv1 ? '0x04' : '0x00',
				masked ? '1' : '0',
				String(long ? 126 : announcedLength),
				long ? String(announcedLength) : '',
				key === null ? '' : plainHex(key),
				'1',
				Math.round(connection.transcript[event]!.at * 1000),
			];
		});
	const rows = read
		.trimEnd()
		.split('\n')
		.map((line) => line.split('\t'))
		.map((cells) => [...cells.slice(0, -1), Math.round(Number(cells.at(-1)) * 1e6)]);
	expect(rows).toEqual(frames);
});
