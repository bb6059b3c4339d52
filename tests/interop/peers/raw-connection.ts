// A TCP connection with a real reader at its other end: opens it as either side, then writes any bytes and keeps what
// comes back.
import type { Socket } from 'node:net';
import {
	decodeFrames,
	frameAt,
	payloadOf,
	readCloseBody,
	type FrameRows,
} from '../../../src/engine/frame/index.ts';
import { acceptFor } from '../../../src/engine/handshake/index.ts';

const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

export class RawConnection {
	readonly #socket: Socket;
	/** Which side we are. */
	readonly from: 'client' | 'server';
	#received: Buffer = Buffer.alloc(0);
	#head: string | null = null;
	/** The reader has ended its half of TCP, or all of it. */
	ended = false;

	constructor(socket: Socket, from: 'client' | 'server', onchange: () => void) {
		this.#socket = socket;
		this.from = from;
		socket.on('data', (chunk: Buffer) => {
			this.#received = Buffer.concat([this.#received, chunk]);
			this.#takeHead();
			// A reader that sent Close waits for the end of TCP.
			if (this.closeSent !== 'nothing') socket.end();
			onchange();
		});
		const end = () => {
			this.ended = true;
			socket.end();
			onchange();
		};
		socket.on('end', end);
		socket.on('close', end);
		socket.on('error', () => undefined);
	}

	/** The request line or the status line; null before the head is all there. */
	get firstLine(): string | null {
		return this.#head?.split('\r\n')[0] ?? null;
	}

	/** Frames that the reader sent. */
	get frames(): FrameRows {
		const from = this.from === 'client' ? 'server' : 'client';
		return decodeFrames(this.#bytes, { from, deflate: true, limit: null });
	}

	get #bytes(): Uint8Array {
		return this.#head === null ? new Uint8Array() : this.#received;
	}

	/** @param extension what is offered or agreed on for compression; null for none */
	ask(extension: string | null): void {
		this.#socket.write(
			'GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
				`Sec-WebSocket-Key: ${KEY}\r\nSec-WebSocket-Version: 13\r\n${fieldOf(extension)}\r\n`,
		);
	}

	answer(extension: string | null): void {
		const key = /^sec-websocket-key: *(\S+)/im.exec(this.#head ?? '')?.[1] ?? '';
		this.#socket.write(
			'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
				`Sec-WebSocket-Accept: ${acceptFor(key)}\r\n${fieldOf(extension)}\r\n`,
		);
	}

	write(bytes: Uint8Array): void {
		this.#socket.write(bytes);
	}

	/** Ends our half of TCP. */
	end(): void {
		this.#socket.end();
	}

	destroy(): void {
		this.#socket.destroy();
	}

	/** Payloads of the frames with this opcode, in hex. */
	payloads(opcode: number): readonly string[] {
		const rows = this.frames;
		return Array.from({ length: rows.count }, (_, i) => frameAt(rows, i))
			.filter((frame) => frame.opcode === opcode && frame.complete)
			.map(({ index }) => Buffer.from(payloadOf(rows, this.#bytes, index)).toString('hex'));
	}

	/** The code in the first Close that the reader sent. */
	get closeSent(): number | 'empty' | 'nothing' {
		const [body] = this.payloads(8);
		if (body === undefined) return 'nothing';
		return readCloseBody(Buffer.from(body, 'hex')).code ?? 'empty';
	}

	#takeHead(): void {
		if (this.#head !== null) return;
		const end = this.#received.indexOf('\r\n\r\n');
		if (end < 0) return;
		this.#head = this.#received.subarray(0, end).toString('latin1');
		this.#received = this.#received.subarray(end + 4);
	}
}

function fieldOf(extension: string | null): string {
	return extension === null ? '' : `Sec-WebSocket-Extensions: ${extension}\r\n`;
}
