import { describe, expect, test } from 'vitest';
import { encodeUtf8, hexText, joinBytes, type Bytes } from '../../../src/engine/bytes/index.ts';
import { listedKeys, receive, send, startServer } from '../../../src/engine/endpoint/index.ts';
import type { PageException, PageSocket, PageStep } from '../../../src/engine/page/page-socket.ts';
import {
	pageClose,
	pageConnect,
	pageDrained,
	pageSend,
	pageStep,
} from '../../../src/engine/page/page-socket.ts';
import { receiveEnd } from '../../../src/engine/endpoint/endpoint.ts';
import type { Command } from '../../../src/engine/endpoint/send.ts';
import type { Endpoint } from '../../../src/engine/endpoint/endpoint-value.ts';
import { KEY } from '../../support/heads.ts';
import { hex } from '../../support/hex-bytes.ts';

const OPTIONS = { key: KEY, keys: listedKeys([hex`37 fa 21 3d`]), origin: 'http://example.com' };

/** A page and the server it talks to, joined by hand. */
class Joined {
	socket: PageSocket;
	server: Endpoint;
	readonly log: string[] = [];
	#written: Uint8Array[] = [];

	constructor(url = 'ws://server.example.com/', protocols: readonly string[] = []) {
		const begun = pageConnect(url, protocols, OPTIONS);
		if (begun.type === 'threw') throw new Error(begun.name);
		this.socket = begun.socket;
		this.server = startServer({ server: { subprotocols: ['chat'] } }).endpoint;
		this.took(begun);
	}

	took(step: PageStep | PageException): this {
		if (step.type === 'threw') {
			this.log.push(`threw ${step.name} ${step.why}`);
			return this;
		}
		this.socket = step.socket;
		for (const { readyState, ...event } of step.events) {
			const { type } = event;
			const what =
				type === 'message'
					? ` ${typeof event.data === 'string' ? event.data : hexText(event.data)}`
					: type === 'close'
						? ` ${event.code} ${event.reason}${event.wasClean ? ' clean' : ''}`
						: '';
			this.log.push(`${readyState} ${type}${what}`);
		}
		for (const effect of step.effects) {
			if (effect.type === 'write') this.#written.push(Uint8Array.from(effect.bytes));
		}
		return this;
	}

	/** What the page wrote goes to the server, and its answers back. */
	exchange(): this {
		for (let turn = 0; turn < 4; turn++) {
			const step = receive(this.server, joinBytes(this.#written));
			this.#written = [];
			this.server = step.endpoint;
			for (const effect of step.effects) {
				if (effect.type === 'write') this.feed(effect.bytes);
				else if (effect.type === 'shutDown') this.end();
			}
		}
		return this;
	}

	serve(command: Command): this {
		const step = send(this.server, command);
		this.server = step.endpoint;
		for (const effect of step.effects) if (effect.type === 'write') this.feed(effect.bytes);
		return this;
	}

	feed(bytes: Bytes): this {
		return this.took(pageStep(this.socket, receive(this.socket.endpoint, bytes)));
	}

	end(how: 'fin' | 'reset' = 'fin'): this {
		return this.took(pageStep(this.socket, receiveEnd(this.socket.endpoint, how)));
	}

	send(data: string | Uint8Array): this {
		return this.took(pageSend(this.socket, data));
	}

	close(code?: number, reason?: string): this {
		return this.took(pageClose(this.socket, code, reason));
	}
}

const opened = () => new Joined().exchange();

describe('the order of events, and their content', () => {
	test('open, messages, and a clean close', () => {
		const page = opened().send('Hello');
		page
			.exchange()
			.serve({ type: 'text', text: 'Hi' })
			.serve({ type: 'binary', payload: hex`01 02` });
		page.close(1000, 'bye').exchange();
		expect(page.log).toEqual([
			'1 open',
			'1 message Hi',
			'1 message 01 02',
			'3 close 1000 bye clean',
		]);
	});

	test('the subprotocol and the address', () => {
		const { socket } = new Joined('http://server.example.com/', ['chat', 'superchat']).exchange();
		expect(socket).toMatchObject({
			protocol: 'chat',
			url: 'ws://server.example.com/',
			readyState: 1,
		});
	});

	test('close() without a code is 1005 to both', () => {
		expect(opened().close().exchange().log.at(-1)).toBe('3 close 1005  clean');
	});

	test('a Close of the server makes CLOSING, without an event of its own', () => {
		const page = opened().serve({ type: 'close', code: 3001, reason: 'over' });
		expect(page.socket.readyState).toBe(2);
		expect(page.log).toEqual(['1 open']);
		expect(page.exchange().end().log.at(-1)).toBe('3 close 3001 over clean');
	});

	test('a handshake that fails is an error and 1006, whatever the status was', () => {
		const page = new Joined().feed(
			encodeUtf8('HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n'),
		);
		expect(page.end().log).toEqual(['3 error', '3 close 1006 ']);
	});

	test('close() while connecting: CLOSING at once, then error and 1006', () => {
		const page = new Joined().close();
		expect(page.socket.readyState).toBe(2);
		expect(page.end('reset').log).toEqual(['3 error', '3 close 1006 ']);
	});

	test.each(['fin', 'reset'] as const)('%s while connecting is an error and 1006', (how) => {
		expect(new Joined().end(how).log).toEqual(['3 error', '3 close 1006 ']);
	});

	test('a broken frame is an error and 1006, whatever went over the wire', () => {
		expect(
			opened()
				.feed(hex`c1 00`)
				.end().log,
		).toEqual(['1 open', '3 error', '3 close 1006 ']);
	});

	test('CLOSING from the broken frame on, so what is sent then only counts', () => {
		const page = opened()
			.feed(hex`c1 00`)
			.send('late');
		const { readyState, bufferedAmount, unsendable } = page.socket;
		expect([readyState, bufferedAmount, unsendable]).toEqual([2, 4, 4]);
	});

	test('CLOSING when the endpoint sent a Close that the page did not ask for', () => {
		const page = opened();
		page.took(pageStep(page.socket, send(page.socket.endpoint, { type: 'close', code: 1001 })));
		expect(page.socket.readyState).toBe(2);
		expect(page.exchange().log).toEqual(['1 open', '3 close 1001  clean']);
	});

	test('an error when the endpoint failed the connection for its application', () => {
		const page = opened();
		page.took(pageStep(page.socket, send(page.socket.endpoint, { type: 'fail', code: 1011 })));
		expect(page.end().log).toEqual(['1 open', '3 error', '3 close 1006 ']);
	});

	test.each(['fin', 'reset'] as const)(
		'TCP that ends by %s without a Close is 1006 and no error',
		(how) => {
			expect(opened().end(how).log).toEqual(['1 open', '3 close 1006 ']);
		},
	);

	test('messages in transit when close() was called are lost', () => {
		const page = opened().close(1000);
		page.serve({ type: 'text', text: 'late' });
		expect(page.exchange().log).toEqual(['1 open', '3 close 1000  clean']);
	});
});

describe('send()', () => {
	test('throws while connecting', () => {
		expect(new Joined().send('x').log).toEqual(['threw InvalidStateError state']);
	});

	test('counts payload bytes until the network has them, and for ever once the end has begun', () => {
		const page = opened().send('héllo');
		expect(page.socket.bufferedAmount).toBe(6);
		page.socket = pageDrained(page.socket, 6);
		expect(page.socket.bufferedAmount).toBe(0);
		page.close(1000).send('abc');
		expect(page.socket.bufferedAmount).toBe(3);
		page.socket = pageDrained(page.socket, 100);
		page.exchange().send('abcd');
		expect(page.socket.bufferedAmount).toBe(7);
		expect(pageDrained(page.socket, 7).bufferedAmount).toBe(7);
		expect(page.log).toEqual(['1 open', '3 close 1000  clean']);
	});
});

describe('close(code, reason)', () => {
	test.each([
		[1000, null],
		[3000, null],
		[4999, null],
		[999, 'InvalidAccessError code'],
		[1001, 'InvalidAccessError code'],
		[1005, 'InvalidAccessError code'],
		[2999, 'InvalidAccessError code'],
		[5000, 'InvalidAccessError code'],
		[NaN, 'InvalidAccessError code'],
		[Infinity, 'InvalidAccessError code'],
		[1000.5, null],
		[1000.9, 'InvalidAccessError code'],
		[2999.5, null],
	])('%d', (code, thrown) => {
		const page = opened().close(code);
		expect(page.log.slice(1)).toEqual(thrown === null ? [] : [`threw ${thrown}`]);
		expect(page.socket.readyState).toBe(thrown === null ? 2 : 1);
	});

	test('takes a reason of 123 bytes, and throws for one more', () => {
		expect(opened().close(1000, 'é'.repeat(61)).socket.readyState).toBe(2);
		expect(opened().close(1000, 'é'.repeat(62)).log.at(-1)).toBe('threw SyntaxError reason');
	});

	test('a second call does nothing, but its arguments are checked', () => {
		const page = opened().close(1000).close(3000);
		expect(page.close(1).log.at(-1)).toBe('threw InvalidAccessError code');
		expect(page.exchange().log.at(-1)).toBe('3 close 1000  clean');
	});
});

describe('new WebSocket(url, protocols) throws', () => {
	test.each([
		['ftp://a/', [], 'url'],
		['ws://a/#part', [], 'url'],
		['ws://', [], 'url'],
		['ws://a/', ['a', 'a'], 'protocols'],
		['ws://a/', ['a b'], 'protocols'],
		['ws://a/', [''], 'protocols'],
	])('%s %j', (url, protocols, why) => {
		expect(pageConnect(url, protocols, OPTIONS)).toEqual({
			type: 'threw',
			name: 'SyntaxError',
			why,
		});
	});
});
