// The receiver of `ws`, fed by hand: what it makes of bytes, as lines to compare with.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import type { DeflateAgreement } from '../../../src/engine/handshake/deflate-negotiation.ts';
import type { Side } from '../../laws/inputs.ts';

const require = createRequire(import.meta.url);
const lib = join(dirname(require.resolve('ws')), 'lib');
const { kStatusCode } = require(join(lib, 'constants.js')) as { readonly kStatusCode: symbol };
const Receiver = require(join(lib, 'receiver.js')) as new (options: object) => Writable;
const PerMessageDeflate = require(join(lib, 'permessage-deflate.js')) as new (options: object) => {
	params: object;
	cleanup: () => void;
};

/** What the peers agree on: each message, each control frame, and how it ended. */
export type Line = string;

/** What a connection was opened with; `from` sends. */
export interface Connection {
	readonly from: Side;
	readonly limit: number | null;
	readonly deflate: DeflateAgreement | null;
}

export async function wsReads(
	bytes: Uint8Array,
	from: Side,
	{ limit, deflate }: Omit<Connection, 'from'> = { limit: null, deflate: null },
): Promise<readonly Line[]> {
	const lines: Line[] = [];
	const isServer = from === 'client';
	// This is the limit of ws itself.
	const maxPayload = limit ?? 100 * 2 ** 20;
	const inflating = deflate && new PerMessageDeflate({ isServer, maxPayload });
	if (inflating) inflating.params = parametersOf(deflate);
	const extensions = inflating ? { 'permessage-deflate': inflating } : {};
	const receiver = new Receiver({ isServer, maxPayload, extensions });
	receiver.on('message', (data: Buffer, binary: boolean) => {
		lines.push(`${binary ? 'binary' : 'text'} ${data.toString('hex')}`);
	});
	receiver.on('ping', (data: Buffer) => lines.push(`ping ${data.toString('hex')}`));
	receiver.on('pong', (data: Buffer) => lines.push(`pong ${data.toString('hex')}`));
	receiver.on('conclude', (code: number, reason: Buffer) => {
		lines.push(`close ${code} ${reason.toString('hex')}`);
	});
	// Said again: what is done about it is in the answer to `write`.
	receiver.on('error', () => undefined);
	const error = await new Promise<unknown>((resolve) => {
		receiver.write(Buffer.from(bytes), resolve);
	});
	if (error instanceof Error) {
		lines.push(`failed ${String((error as Error & Record<symbol, unknown>)[kStatusCode])}`);
	}
	inflating?.cleanup();
	return lines;
}

function parametersOf(agreement: DeflateAgreement): object {
	return {
		server_no_context_takeover: agreement.serverNoContextTakeover,
		client_no_context_takeover: agreement.clientNoContextTakeover,
		server_max_window_bits: agreement.serverMaxWindowBits,
		client_max_window_bits: agreement.clientMaxWindowBits,
	};
}
