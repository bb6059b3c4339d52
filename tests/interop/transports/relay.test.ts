import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { Relay } from './relay.ts';

/** Each byte back as its upper-case letter, one by one; at the end of what comes, an end. */
async function shouting(): Promise<number> {
	const server = createServer({ allowHalfOpen: true }, (socket) => {
		socket.on('data', (bytes) => {
			for (const letter of bytes.toString('latin1')) socket.write(letter.toUpperCase());
		});
		socket.on('end', () => socket.end('.'));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void server.close());
	return (server.address() as AddressInfo).port;
}

function joined(port: number): Socket {
	return connect({ port, host: '127.0.0.1', allowHalfOpen: true });
}

function allOf(socket: Socket): Promise<string> {
	return new Promise((resolve, reject) => {
		let text = '';
		socket.on('data', (bytes) => (text += bytes.toString('latin1')));
		socket.on('error', reject);
		socket.on('end', () => resolve(text));
	});
}

test.each([0, 5])('bytes keep their order, and are counted each way (%i ms)', async (delayMs) => {
	const relay = await Relay.start(await shouting(), delayMs);
	onTestFinished(() => relay.close());
	const socket = joined(relay.port);
	const all = allOf(socket);
	for (const letter of 'abcdef') socket.write(letter);
	socket.end('g');
	expect(await all).toBe('ABCDEFG.');
	socket.destroy();
	expect(relay.bytes('up').map(String)).toEqual(['abcdefg']);
	expect(relay.bytes('down').map(String)).toEqual(['ABCDEFG.']);
	expect(relay.heldMs('up').length).toBeGreaterThan(0);
});

test('bytes that are held when the delay is removed are not overtaken', async () => {
	const relay = await Relay.start(await shouting(), 5);
	onTestFinished(() => relay.close());
	const socket = joined(relay.port);
	const all = allOf(socket);
	socket.write('first');
	await expect.poll(() => relay.bytes('up').map(String)).toEqual(['first']);
	relay.delayMs = 0;
	socket.end('last');
	expect(await all).toBe('FIRSTLAST.');
	socket.destroy();
});

test('counters that were reset start at 0; ports have five digits', async () => {
	const relay = await Relay.start(await shouting(), 0);
	onTestFinished(() => relay.close());
	expect(String(relay.port)).toHaveLength(5);
	const socket = joined(relay.port);
	const all = allOf(socket);
	socket.write('before');
	await expect.poll(() => relay.bytes('down').map(String)).toEqual(['BEFORE']);
	relay.forget();
	expect(relay.bytes('up')).toEqual([]);
	socket.end('after');
	expect(await all).toBe('BEFOREAFTER.');
	socket.destroy();
	expect(relay.bytes('up').map(String)).toEqual(['after']);
	expect(relay.bytes('down').map(String)).toEqual(['AFTER.']);
});
