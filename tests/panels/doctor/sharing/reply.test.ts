// The finding as a reply for a thread: it quotes the evidence, covers what is secret and says what to do.
import { describe, expect, test } from 'vitest';
import { DoctorLab } from '../../../../src/panels/doctor/doctor-lab.svelte.ts';
import { pieceOf } from '../../../../src/panels/doctor/doctor-document.ts';
import { replyOf } from '../../../../src/panels/doctor/sharing/reply.ts';
import { en } from '../../../../src/panels/doctor/strings/en.ts';
import { zhCN } from '../../../../src/panels/doctor/strings/zh-CN.ts';

async function read(text: string): Promise<DoctorLab> {
	const lab = new DoctorLab();
	lab.add(pieceOf(text));
	await lab.readPieces();
	return lab;
}

const REFUSED = [
	'My client gets this:',
	'GET /chat HTTP/1.1',
	'Host: example.com',
	'Cookie: session=abcdef',
	'Upgrade: websocket',
	'Connection: Upgrade',
	'Sec-WebSocket-Version: 13',
	'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
	'',
	'HTTP/1.1 403 Forbidden',
	'Content-Length: 0',
	'',
	'',
].join('\n');

describe.each([
	['en', en],
	['zh-CN', zhCN],
] as const)('%s', (_, words) => {
	test('lines of a log are quoted, and what to do comes last', async () => {
		const log = 'it is odd\nError: Invalid WebSocket frame: MASK must be set\nany idea?';
		const reply = replyOf(await read(log), words)!;
		expect(reply).toMatch(
			/^\*\*.+\*\*(?: \(.+\)|（.+）)\n\n> Error: Invalid WebSocket frame: MASK must be set\n\n/,
		);
		expect(reply).toContain(`\n${words.replyLabel(words.todo)}\n- `);
		expect(reply).not.toContain('any idea');
	});

	test('bytes that may hold payloads are told of and not quoted', async () => {
		const reply = replyOf(await read('the server sends\n41 03 f2 48 05\nthen\nc0 01 00'), words)!;
		expect(reply).toContain('c0');
		expect(reply).not.toContain('f2 48 05');
	});

	test('credentials are covered', async () => {
		const reply = replyOf(await read(REFUSED), words);
		expect(reply).toContain('403');
		expect(reply).not.toContain('abcdef');
	});
});

test('a Chinese reply has Chinese marks', async () => {
	const reply = replyOf(await read('Error: connect ECONNREFUSED 127.0.0.1:8080'), zhCN)!;
	expect(reply).toMatch(/^\*\*.+\*\*（确定.*）\n/);
	expect(reply).toContain('\n可以试试：\n- ');
	expect(reply).not.toMatch(/[\u4e00-\u9fff][:(,]/);
});

test('without a finding there is no reply', async () => {
	expect(replyOf(new DoctorLab(), en)).toBeNull();
	expect(replyOf(await read('Good morning!'), en)).toBeNull();
});
