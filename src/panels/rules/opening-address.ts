// Writes the address that opens an example in the Frame or the Handshake lab, with everything that its reading depends
// on.
import { hexText, readHex } from '../../engine/bytes/index.ts';
import type { ConnectExample, DocumentExample } from '../../vectors/rules.ts';
import { readFrames, requestBefore } from './example-reading.ts';

export interface LabAddress {
	readonly lab: 'frame' | 'handshake';
	/** Holds the address in the form that `Shell.go` takes. */
	readonly address: string;
}

/**
 * `SERVER_CHECKS` is the step of the Handshake lab at which the server has read the request, `CLIENT_VERIFIES`
 * that at which the client has read the response.
 */
export const SERVER_CHECKS = '5';
export const CLIENT_VERIFIES = '8';

/** Returns null if no lab shows the example: a request to a proxy or its response. */
export function openingOf(example: DocumentExample): LabAddress;
export function openingOf(example: DocumentExample | ConnectExample): LabAddress | null;
export function openingOf(example: DocumentExample | ConnectExample): LabAddress | null {
	switch (example.kind) {
		case 'frames': {
			const { bytes, from, negotiated, limit, agreement = {} } = example;
			const [fault] = readFrames(example).diagnoses;
			return opening('frame', {
				hex: hexText(readHex(bytes).bytes, ''),
				from,
				...(negotiated ? { deflate: '1' } : {}),
				...(agreement.takesOver === false ? { takeover: '0' } : {}),
				...(agreement.windowBits === undefined ? {} : { window: String(agreement.windowBits) }),
				...(limit === undefined ? {} : { limit: String(limit) }),
				...(fault && fault.range.end > fault.range.start
					? { select: `${fault.range.start}-${fault.range.end - 1}` }
					: {}),
			});
		}
		case 'connect':
			return null;
		case 'url':
			return opening('handshake', { url: example.text });
		case 'request': {
			const { text, dialled, client } = example;
			return opening('handshake', {
				request: text,
				...(dialled === undefined ? {} : { url: dialled }),
				...(client === undefined ? {} : { client }),
				step: SERVER_CHECKS,
			});
		}
		case 'response':
			return opening('handshake', {
				request: requestBefore(example),
				response: example.text,
				...(example.offered?.client ? { client: example.offered.client } : {}),
				step: CLIENT_VERIFIES,
			});
	}
}

export function opening(
	lab: LabAddress['lab'],
	parameters: Readonly<Record<string, string>>,
): LabAddress {
	const query = Object.entries(parameters).map(
		([name, value]) => `${name}=${encodeURIComponent(value)}`,
	);
	return { lab, address: `/${lab}?${query.join('&')}` };
}
