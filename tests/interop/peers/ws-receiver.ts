// The receiver of `ws`, fed by hand: what it makes of bytes, as lines to compare with.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';

const require = createRequire(import.meta.url);
const lib = join(dirname(require.resolve('ws')), 'lib');
const { kStatusCode } = require(join(lib, 'constants.js')) as { readonly kStatusCode: symbol };
const Receiver = require(join(lib, 'receiver.js')) as new (options: object) => Writable;

/** What the peers agree on: each message, each control frame, and how it ended. */
export type Line = string;

export async function wsReads(
	bytes: Uint8Array,
	from: 'client' | 'server',
): Promise<readonly Line[]> {
	const lines: Line[] = [];
	const receiver = new Receiver({ isServer: from === 'client', maxPayload: 0 });
	receiver.on('message', (data: Buffer, binary: boolean) => {
		lines.push(`${binary ? 'binary' : 'text'} ${data.toString('hex')}`);
	});
	receiver.on('ping', (data: Buffer) => lines.push(`ping ${data.toString('hex')}`));
	receiver.on('pong', (data: Buffer) => lines.push(`pong ${data.toString('hex')}`));
	receiver.on('conclude', (code: number, reason: Buffer) => {
		lines.push(`close ${code} ${reason.toString('hex')}`);
	});
	receiver.on('error', (error: Error & Record<symbol, unknown>) => {
		lines.push(`failed ${String(error[kStatusCode])}`);
	});
	receiver.write(Buffer.from(bytes));
	// A stream tells of its errors later.
	await new Promise((resolve) => setImmediate(resolve));
	return lines;
}
