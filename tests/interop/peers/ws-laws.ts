// Our endpoint with the profile of `ws` and the receiver of `ws` read the same streams: valid ones, mutated ones, spliced
// ones, noise. They agree, but for differences that have a name and a section that decides them.
import type { DeflateAgreement } from '../../../src/engine/handshake/deflate-negotiation.ts';
import { hexText } from '../../../src/engine/bytes/index.ts';
import { compressedStream } from '../../laws/compressed.ts';
import type { Draw } from '../../laws/draw.ts';
import { SIDES, stream } from '../../laws/inputs.ts';
import type { Law } from '../../laws/law.ts';
import { lawOfPeer } from '../../laws/law.ts';
import { weRead } from './our-reading.ts';
import type { Difference } from './ws-differences.ts';
import { DIFFERENCES } from './ws-differences.ts';
import type { Connection } from './ws-receiver.ts';
import { wsReads } from './ws-receiver.ts';

interface Sent {
	readonly bytes: Uint8Array;
	readonly on: Connection;
}

/**
 * Null where they agree.
 * @throws Error for a difference that has no name
 */
export async function differenceIn({ bytes, on }: Sent): Promise<Difference | null> {
	const ours = weRead(bytes, on);
	const theirs = await wsReads(bytes, on.from, on);
	if (ours.lines.length === theirs.length && ours.lines.every((line, i) => line === theirs[i])) {
		return null;
	}
	const difference = DIFFERENCES.find(({ explains }) => explains(ours, theirs, bytes, on));
	if (difference !== undefined) return difference;
	const seen = `ours (${ours.rule}):\n${ours.lines.join('\n')}\nws:\n${theirs.join('\n')}`;
	throw new Error(`${hexText(bytes)}\n${JSON.stringify(on)}\n${seen}`);
}

async function mustAgree(sent: Sent): Promise<void> {
	await differenceIn(sent);
}

const LIMITS_TRIED = [null, null, 3, 20];

export const WS_LAWS: readonly Law[] = SIDES.flatMap((from) => [
	lawOfPeer(
		{ name: `what a ${from} sends means the same to ws`, share: 1 },
		(draw): Sent => {
			const on = { from, limit: draw.one(LIMITS_TRIED), deflate: null };
			return { bytes: stream(draw, from), on };
		},
		mustAgree,
	),
	lawOfPeer(
		{ name: `what a ${from} sends compressed means the same to ws`, share: 0.2 },
		(draw): Sent => {
			const deflate = anyAgreement(draw);
			const on = { from, limit: draw.one([null, null, 20, 300]), deflate };
			return { bytes: compressedStream(draw, from), on };
		},
		mustAgree,
	),
]);

function anyAgreement(draw: Draw): DeflateAgreement {
	const noTakeover = draw.rarely(3);
	const bits = draw.one([15, 9, 10, 12]);
	return {
		serverNoContextTakeover: noTakeover,
		clientNoContextTakeover: noTakeover,
		serverMaxWindowBits: bits,
		clientMaxWindowBits: bits,
	};
}
