// Finds the lab in which the event at fault can be opened; on the mended side, the event that replaces it.
import { hexText, latin1Text } from '../../../engine/bytes/index.ts';
import { byteRange, type BitRange } from '../../../engine/report/index.ts';
import type { ConnectionExample } from '../../../vectors/rules.ts';
import { CLIENT_VERIFIES, opening, SERVER_CHECKS, type LabAddress } from '../opening-address.ts';
import {
	framesAlong,
	headOf,
	isDeflated,
	streamOf,
	type ConnectionReading,
	type StepReading,
} from './connection-reading.ts';
import type { PairSide } from './example-pair.ts';

/** Holds the greatest number of bytes in an address, so that the address stays short enough to share. */
const MOST_BYTES = 1024;

/** Returns null if no lab reads the event: the end of a TCP connection, or an action of the application. */
export function labOfConnection(
	{ steps, where }: ConnectionExample,
	reading: ConnectionReading,
	side: PairSide,
): LabAddress | null {
	const front =
		side === 'broken'
			? reading.steps[where ?? -1]
			: reading.steps.find(({ differs, step }) => differs && ('head' in step || 'frames' in step));
	if (front === undefined) return null;
	const { step } = front;
	if ('frames' in step) return openingOfFrames(steps, front);
	if (!('head' in step)) return null;
	const head = latin1Text(headOf(step)!);
	if (!head.startsWith('HTTP/')) {
		return opening('handshake', { request: head, step: SERVER_CHECKS });
	}
	const asked = steps
		.slice(0, steps.indexOf(step))
		.findLast(
			(one) =>
				'head' in one && one.by === 'client' && (one.connection ?? 0) === (step.connection ?? 0),
		);
	const request = asked && headOf(asked);
	return request
		? opening('handshake', { request: latin1Text(request), response: head, step: CLIENT_VERIFIES })
		: null;
}

function openingOfFrames(steps: ConnectionExample['steps'], front: StepReading): LabAddress | null {
	const { step, found } = front;
	const { own, bytes } = framesAlong(steps, streamOf(step));
	if (bytes.length > MOST_BYTES || !('by' in step)) return null;
	const at = own.findIndex(({ i }) => steps[i] === step);
	const before = own.slice(0, at).reduce((sum, one) => sum + one.bytes.length, 0);
	const brought = own[at]?.bytes.length ?? 0;
	const [first] = found;
	const range: BitRange = first?.range ?? byteRange(0, brought);
	const inside = range.end <= brought * 8 && range.end > range.start;
	return opening('frame', {
		hex: hexText(bytes, ''),
		from: step.by,
		...(isDeflated(steps, step.connection) ? { deflate: '1' } : {}),
		...(inside ? { select: `${before * 8 + range.start}-${before * 8 + range.end - 1}` } : {}),
	});
}
